using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin enable</c>: asks again for a plugin that was disabled or crashed too often.</summary>
internal static class PluginEnableCommand
{
    private static readonly LocalizableText Description = new(
        "重新启用一个停用的或多次崩溃的插件。",
        "Use a plugin again that was disabled, or that crashed too often.");

    private static readonly LocalizableText Enabled = new("已启用插件 {0}", "Enabled the plugin {0}");

    private static readonly LocalizableText StillRefused = new(
        "插件 {0} 已启用，但还不能用（{1}）：{2}",
        "Enabled the plugin {0}, but it cannot be used yet ({1}): {2}");

    public static Command Create(CommandSession session)
    {
        Argument<string> id = PluginArguments.Id(session);
        var command = new Command("enable", session.Say(Description)) { id };
        command.SetAction(parsed => PluginArguments.WithInstalled(session, parsed.GetRequiredValue(id), plugin =>
            session.PluginJournal.Enable(plugin).Match(
                _ => Tell(session, plugin),
                fault => session.Fail(fault.Message))));
        return command;
    }

    private static int Tell(CommandSession session, string plugin)
    {
        session.ReadCatalog().Find(plugin).Switch(
            _ => session.Tell(Enabled, plugin),
            refused => session.Tell(StillRefused, plugin, refused.State.Title, refused.State.Explanation));
        return ExitCodes.Done;
    }
}
