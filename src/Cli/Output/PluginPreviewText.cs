using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>Shows what somebody is about to trust.</summary>
internal static class PluginPreviewText
{
    private static readonly LocalizableText Heading = new(
        "插件 {0} {1}（{2}），{3} 个文件，{4} KB，规则：{5}",
        "Plugin {0} {1} ({2}), {3} files, {4} KB, rules: {5}");

    private static readonly LocalizableText File = new("  {1}  {0}", "  {1}  {0}");
    private static readonly LocalizableText None = new("无", "none");

    public static void Write(CommandSession session, PluginPreview preview)
    {
        object rules = preview.Manifest.Provides.Rules.IsEmpty ? None : string.Join(' ', preview.Manifest.Provides.Rules);
        session.Tell(
            Heading, preview.Manifest.Id, preview.Manifest.Version, preview.Manifest.Name, preview.Files.Count, preview.TotalSize / 1024, rules);
        foreach ((string path, PlanKit.Ledger.Digest digest) in preview.Files)
        {
            session.Tell(File, path, digest.Hex);
        }
    }
}
