using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin disable</c>: sets a plugin aside, whichever plan asks for it.</summary>
internal static class PluginDisableCommand
{
    private static readonly LocalizableText Description = new(
        "停用一个插件，直到重新启用；用到它的计划会说明这一点。",
        "Set a plugin aside until it is enabled again; plans that ask for it say so.");

    private static readonly LocalizableText Disabled = new(
        "已停用插件 {0}。要再用它：plankit plugin enable {0}",
        "Disabled the plugin {0}. To use it again: plankit plugin enable {0}");

    public static Command Create(CommandSession session)
    {
        Argument<string> id = PluginArguments.Id(session);
        var command = new Command("disable", session.Say(Description)) { id };
        command.SetAction(parsed => PluginChange.Do(session, () => PluginArguments.WithInstalled(session, parsed.GetRequiredValue(id), plugin =>
            session.PluginJournal.Disable(plugin).Match(
                _ =>
                {
                    session.Tell(Disabled, plugin);
                    return ExitCodes.Done;
                },
                fault => session.Fail(fault.Message)))));
        return command;
    }
}
