using System.CommandLine;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>A plugin that a command is about.</summary>
internal static class PluginArguments
{
    /// <summary>The plugin's id as an argument.</summary>
    public static Argument<string> Id(CommandSession session) =>
        new("id") { HelpName = "ID", Description = session.Say(new LocalizableText("插件编号", "The plugin's id")) };

    /// <summary>Does something with a plugin that is there, in whatever state; one that is not there is refused.</summary>
    public static int WithInstalled(CommandSession session, string id, Func<string, int> act) =>
        session.Plugins.Catalog.Find(id).Match(
            installed => act(installed.Id),
            refused => refused.State is NotInstalled ? session.Fail(refused.Message) : act(id));
}
