using System.CommandLine;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit config</c>: the severities and parameters of rules in this plan.</summary>
internal static class ConfigCommand
{
    private static readonly LocalizableText Description = new(
        "设置规则的级别和参数，只对这份计划有效。",
        "Set severities and parameters of rules, for this plan.");

    public static Command Create(CommandSession session) => new("config", session.Say(Description))
    {
        ConfigSetCommand.Create(session),
        ConfigUnsetCommand.Create(session),
        ConfigListCommand.Create(session),
    };
}
