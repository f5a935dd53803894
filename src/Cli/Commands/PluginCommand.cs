using System.CommandLine;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin</c>: the plugins on this computer.</summary>
internal static class PluginCommand
{
    private static readonly LocalizableText Description = new("管理插件。", "Manage plugins.");

    public static Command Create(CommandSession session) => new("plugin", session.Say(Description))
    {
        PluginListCommand.Create(session),
        PluginAddCommand.Create(session),
        PluginTrustCommand.Create(session),
        PluginDisableCommand.Create(session),
        PluginEnableCommand.Create(session),
        PluginLogCommand.Create(session),
        PluginRemoveCommand.Create(session),
        PluginNewCommand.Create(session),
        PluginTestCommand.Create(session),
        PluginPackCommand.Create(session),
    };
}
