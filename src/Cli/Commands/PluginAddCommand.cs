using System.Collections.Immutable;
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

    private static readonly LocalizableText Updated = new(
        "已用插件 {0} 换下 {1} 并信任它，它在单独的进程中运行",
        "Put the plugin {0} in the place of {1} and trusted it; it runs in a process of its own");

    private static readonly LocalizableText UpdatedRules = new(
        "已用插件 {0} 换下 {1} 并信任它，它没有代码，只有规则",
        "Put the plugin {0} in the place of {1} and trusted it; it has rules and no code");

    private static readonly LocalizableText Missing = new(
        "没有 {0}。请检查路径，给出含有 plugin.json 的文件夹，或装有它的 .zip 或 .nupkg；没有改动任何内容。",
        "There is no {0}. Check the path: name the folder that holds plugin.json, or a .zip or .nupkg with it. Nothing was changed.");

    public static Command Create(CommandSession session)
    {
        var source = new Argument<string>("source")
        {
            HelpName = "FOLDER|ZIP|NUPKG",
            Description = session.Say(new("含有 plugin.json 的文件夹，或装有它的 .zip 或 .nupkg", "The folder that holds plugin.json, or a .zip or .nupkg with it")),
        };
        var update = new Option<bool>("--update")
        {
            Description = session.Say(new("换下已加入的同一编号的插件；出错时原来的保留", "Put it in the place of the plugin of its id that was added before; where anything fails, that one stays")),
        };
        var command = new Command("add", session.Say(Description)) { source, update };
        command.SetAction(parsed =>
        {
            string path = Path.TrimEndingDirectorySeparator(session.Resolve(parsed.GetRequiredValue(source)));
            bool replaces = parsed.GetValue(update);
            return PluginChange.Do(session, () =>
                File.Exists(path) ? AddArchive(session, path, replaces)
                : Directory.Exists(path) ? AddFolder(session, path, path, replaces)
                : session.Fail(Missing, path));
        });
        return command;
    }

    private static int AddArchive(CommandSession session, string archive, bool replaces) => PluginArchive.Unpack(archive, session.Environment.UserPlugins).Match(
        unpacked =>
        {
            using (unpacked)
            {
                return AddFolder(session, unpacked.Folder, archive, replaces);
            }
        },
        refused => session.Fail(PluginFailures.Of(refused)));

    private static int AddFolder(CommandSession session, string folder, string source, bool replaces) => PluginInspection.Inspect(folder).Match(
        preview => Add(session, preview, source, replaces),
        malformed => session.Fail(new Malformed(
            [.. malformed.Faults.Select(fault => fault with { File = source + fault.File[folder.Length..] })]).Explanation),
        notSafe => session.Fail(PluginFailures.Of(notSafe with { Folder = source })));

    private static int Add(CommandSession session, PluginPreview preview, string source, bool replaces)
    {
        string id = preview.Manifest.Id;
        PluginCatalog catalog = session.Plugins.Catalog;
        InstalledPlugin? before = replaces ? catalog.Plugins.FirstOrDefault(plugin => plugin.Id == id && plugin.Root.Origin == PluginOrigin.Added) : null;
        ImmutableArray<FileChange> changes = before?.ChangesTo(preview) ?? [];
        return new PluginStore(session.Environment.UserPlugins).Add(preview, catalog, replaces, Show).Match(
            trusted =>
            {
                if (before is null)
                {
                    return PluginChange.Tell(session, id, session.PluginJournal.Forget(id), Added.Format($"{id} {trusted.Version}", id));
                }

                LocalizableText words = preview.Manifest.Assembly is null ? UpdatedRules : Updated;
                return PluginChange.Tell(session, id, session.PluginJournal.Forgive(id), words.Format($"{id} {trusted.Version}", before.Manifest?.Version));
            },
            present => session.Fail(present.Message),
            obstacle => session.Fail(PluginFailures.Of(id, obstacle is Conflicting conflict
                ? conflict with { Plugin = conflict.Plugin with { Folder = source } }
                : obstacle)),
            fault => session.Fail(fault.Message));

        void Show()
        {
            PluginPreviewText.Write(session, preview);
            if (before is not null)
            {
                PluginPreviewText.WriteChanges(session, before, changes);
            }
        }
    }
}
