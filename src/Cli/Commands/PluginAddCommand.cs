using System.CommandLine;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin add</c>: copies or unpacks a plugin and trusts it.</summary>
internal static class PluginAddCommand
{
    private static readonly LocalizableText Description = new(
        "加入一个插件（文件夹、.zip 或 .nupkg）并信任它。插件的代码以您的权限运行，只加入来源可靠的插件。",
        "Copy a plugin in, from a folder, a .zip or a .nupkg, and trust it. Its code runs with your rights: add only what you know the source of.");

    private static readonly LocalizableText Added = new(
        "已加入并信任插件 {0}。用它建立计划：plankit new 文档 --plugin {1}",
        "Added and trusted the plugin {0}. To use it: plankit new DOCUMENT --plugin {1}");

    public static Command Create(CommandSession session)
    {
        var source = new Argument<string>("source")
        {
            HelpName = "FOLDER|ZIP|NUPKG",
            Description = session.Say(new("含有 plugin.json 的文件夹，或装有它的 .zip 或 .nupkg", "The folder that holds plugin.json, or a .zip or .nupkg with it")),
        };
        var command = new Command("add", session.Say(Description)) { source };
        command.SetAction(parsed =>
        {
            string path = session.Resolve(parsed.GetRequiredValue(source));
            return File.Exists(path) ? AddArchive(session, path) : AddFolder(session, path, path);
        });
        return command;
    }

    // Nobody else may sweep the folder away before the plugin is added from it.
    private static int AddArchive(CommandSession session, string archive) =>
        PluginRootGuard.Take(session.Environment.UserPlugins).Match(
            guard =>
            {
                using (guard)
                {
                    return PluginArchive.Unpack(archive, session.Environment.UserPlugins).Match(
                        unpacked =>
                        {
                            using (unpacked)
                            {
                                return AddFolder(session, unpacked.Folder, archive);
                            }
                        },
                        refused => session.Fail(PluginFailures.Of(refused)));
                }
            },
            busy => session.Fail(busy.Message));

    private static int AddFolder(CommandSession session, string folder, string source) => PluginInspection.Inspect(folder).Match(
        preview =>
        {
            PluginPreviewText.Write(session, preview);
            return new PluginStore(session.Environment.UserPlugins).Add(preview, session.Plugins.Catalog).Match(
                trusted => session.PluginJournal.Forget(trusted.Id).Match(
                    _ =>
                    {
                        session.Tell(Added, $"{trusted.Id} {trusted.Version}", trusted.Id);
                        return ExitCodes.Done;
                    },
                    fault => session.Fail(fault.Message)),
                conflict => session.Fail(PluginFailures.Of(preview.Manifest.Id, conflict with
                {
                    Folders = [.. conflict.Folders.Select(claimant => claimant == folder ? source : claimant)],
                })),
                changed => session.Fail(PluginFailures.Of(preview.Manifest.Id, changed)),
                fault => session.Fail(fault.Message));
        },
        malformed => session.Fail(new Malformed(
            [.. malformed.Faults.Select(fault => fault with { File = source + fault.File[folder.Length..] })]).Explanation),
        notSafe => session.Fail(PluginFailures.Of(notSafe with { Folder = source })));
}
