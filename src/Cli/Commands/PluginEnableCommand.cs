using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin enable</c>: asks again for a plugin that was disabled or crashed too often.</summary>
internal static class PluginEnableCommand
{
    private static readonly LocalizableText Description = new(
        "重新启用一个停用的或多次崩溃的插件。",
        "Use a plugin again that was disabled, or that crashed too often.");

    private static readonly LocalizableText Enabled = new("已启用插件 {0}", "Enabled the plugin {0}");

    public static Command Create(CommandSession session)
    {
        Argument<string> id = PluginArguments.Id(session);
        var command = new Command("enable", session.Say(Description)) { id };
        command.SetAction(parsed => PluginChange.Do(session, () => PluginArguments.WithInstalled(session, parsed.GetRequiredValue(id), plugin => Enable(session, plugin))));
        return command;
    }

    // Two that clash are both refused: enabling one must not take the other away.
    private static int Enable(CommandSession session, string plugin) =>
        PluginCatalog.FindEnabled(session.PluginRoots, plugin).TryPickT1(out RefusedPlugin? refused, out _) && refused.State is Conflicting
            ? session.Fail(PluginFailures.Of(plugin, refused.State))
            : PluginChange.Tell(session, plugin, session.PluginJournal.Enable(plugin), Enabled.Format(plugin));
}
