using System.CommandLine;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin trust</c>: trusts an added plugin as it is now, after it was changed on purpose.</summary>
internal static class PluginTrustCommand
{
    private static readonly LocalizableText Description = new(
        "信任一个已加入的插件的现有文件，例如有意更新之后。",
        "Trust the files of an added plugin as they are now: after an update that was meant.");

    private static readonly LocalizableText NotAdded = new(
        "在 {1} 中没有插件“{0}”。先用 plankit plugin add 加入。",
        "There is no plugin “{0}” in {1}. Add it first with plankit plugin add.");

    private static readonly LocalizableText Trusted = new("已信任插件 {0}", "Trusted the plugin {0}");

    public static Command Create(CommandSession session)
    {
        var id = new Argument<string>("id") { HelpName = "ID", Description = session.Say(new("插件编号", "The plugin's id")) };
        var command = new Command("trust", session.Say(Description)) { id };
        command.SetAction(parsed =>
        {
            string named = parsed.GetRequiredValue(id);
            InstalledPlugin? installed = session.Plugins.Catalog.Plugins.FirstOrDefault(plugin =>
                plugin.Id == named && plugin.Root.Origin == PluginOrigin.Added);
            return installed is null
                ? session.Fail(NotAdded, named, session.Environment.UserPlugins)
                : PluginInspection.Inspect(installed.Folder).Match(
                    preview => Trust(session, preview),
                    malformed => session.Fail(malformed.Explanation),
                    notSafe => session.Fail(PluginFailures.Of(notSafe)));
        });
        return command;
    }

    private static int Trust(CommandSession session, PluginPreview preview)
    {
        PluginPreviewText.Write(session, preview);
        return new PluginStore(session.Environment.UserPlugins).Trust(preview).Match(
            trusted =>
            {
                session.Tell(Trusted, $"{trusted.Id} {trusted.Version}");
                return ExitCodes.Done;
            },
            changed => session.Fail(PluginFailures.Of(preview.Manifest.Id, changed)),
            fault => session.Fail(fault.Message));
    }
}
