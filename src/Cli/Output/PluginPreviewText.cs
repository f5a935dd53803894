using System.Collections.Immutable;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>Shows what somebody is about to trust.</summary>
internal static class PluginPreviewText
{
    private static readonly LocalizableText Heading = new(
        "插件 {0} {1}（{2}），{3} 个文件，{4}，规则：{5}",
        "Plugin {0} {1} ({2}), {3}, {4}, rules: {5}");

    private static readonly LocalizableText File = new("  {1}  {0}", "  {1}  {0}");
    private static readonly LocalizableText None = new("无", "none");

    private static readonly LocalizableText Replaced = new("将换下已加入的插件 {0} {1}（{2}），有 {3} 个文件不同：", "It takes the place of the plugin {0} {1} ({2}); files that differ: {3}");

    private static readonly LocalizableText NewFile = new("  {0}：新的 {2}", "  {0}: new, {2}");
    private static readonly LocalizableText GoneFile = new("  {0}：不再有，原来是 {1}", "  {0}: gone, was {1}");
    private static readonly LocalizableText ChangedFile = new("  {0}：原来是 {1}，换成 {2}", "  {0}: was {1}, becomes {2}");

    public static void Write(CommandSession session, PluginPreview preview)
    {
        object rules = preview.Manifest.Provides.Rules.IsEmpty ? None : string.Join(' ', preview.Manifest.Provides.Rules);
        session.Tell(
            Heading, preview.Manifest.Id, preview.Manifest.Version, preview.Manifest.Name, CountText.Of(preview.Files.Count, "file"), SizeText.Of(preview.TotalSize), rules);
        foreach ((string path, PlanKit.Ledger.Digest digest) in preview.Files)
        {
            session.Tell(File, path, digest.Hex);
        }
    }

    /// <summary>Shows what becomes otherwise where a plugin takes the place of another.</summary>
    public static void WriteChanges(CommandSession session, InstalledPlugin before, ImmutableArray<FileChange> changes)
    {
        session.Tell(Replaced, before.Id, before.Manifest?.Version, HiddenCharacters.Show(before.Folder), changes.Length);
        foreach (FileChange change in changes)
        {
            LocalizableText line = change.Found is null ? GoneFile : change.Trusted is null ? NewFile : ChangedFile;
            session.Tell(line, HiddenCharacters.Show(change.Path), change.Trusted?.Hex, change.Found?.Hex);
        }
    }
}
