using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin remove</c>: removes an added plugin and the trust in it.</summary>
internal static class PluginRemoveCommand
{
    private static readonly LocalizableText Description = new(
        "移除一个已加入的插件。",
        "Remove a plugin that was added.");

    private static readonly LocalizableText Removed = new("已移除插件 {0}", "Removed the plugin {0}");

    public static Command Create(CommandSession session)
    {
        Argument<string> id = PluginArguments.Id(session);
        var command = new Command("remove", session.Say(Description)) { id };
        command.SetAction(parsed => new PluginStore(session.Environment.UserPlugins).Remove(parsed.GetRequiredValue(id)).Match(
            removed => session.PluginJournal.Forget(removed.Id).Match(
                _ =>
                {
                    session.Tell(Removed, removed.Id);
                    return ExitCodes.Done;
                },
                fault => session.Fail(fault.Message)),
            missing => session.Fail(PluginFailures.Of(parsed.GetRequiredValue(id), missing)),
            fault => session.Fail(fault.Message)));
        return command;
    }
}
