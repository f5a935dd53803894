using System.CommandLine;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin add</c>: copies a plugin in and trusts it.</summary>
internal static class PluginAddCommand
{
    private static readonly LocalizableText Description = new(
        "加入一个插件文件夹并信任它。插件的代码会在本程序中运行，只加入来源可靠的插件。",
        "Copy a plugin's folder in and trust it. Its code runs within this program: add only what you know the source of.");

    private static readonly LocalizableText Added = new(
        "已加入并信任插件 {0}。用它建立计划：plankit new 文档 --plugin {1}",
        "Added and trusted the plugin {0}. To use it: plankit new DOCUMENT --plugin {1}");

    public static Command Create(CommandSession session)
    {
        var folder = new Argument<string>("folder") { HelpName = "FOLDER", Description = session.Say(new("含有 plugin.json 的文件夹", "The folder that holds plugin.json")) };
        var command = new Command("add", session.Say(Description)) { folder };
        command.SetAction(parsed => PluginInspection.Inspect(session.Resolve(parsed.GetRequiredValue(folder))).Match(
            preview =>
            {
                PluginPreviewText.Write(session, preview);
                return new PluginStore(session.Environment.UserPlugins).Add(preview, session.Plugins.Catalog).Match(
                    trusted =>
                    {
                        session.Tell(Added, $"{trusted.Id} {trusted.Version}", trusted.Id);
                        return ExitCodes.Done;
                    },
                    conflict => session.Fail(PluginFailures.Of(preview.Manifest.Id, conflict)),
                    changed => session.Fail(PluginFailures.Of(preview.Manifest.Id, changed)),
                    fault => session.Fail(fault.Message));
            },
            malformed => session.Fail(malformed.Explanation),
            notSafe => session.Fail(PluginFailures.Of(notSafe))));
        return command;
    }
}
