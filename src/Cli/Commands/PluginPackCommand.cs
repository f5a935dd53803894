using System.CommandLine;
using OneOf;
using PlanKit.Cli.Authoring;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin pack</c>: a plugin that passes its test, in one file that <c>plugin add</c> takes.</summary>
internal static class PluginPackCommand
{
    private static readonly LocalizableText Description = new(
        "把一个插件打包成一个文件（ZIP 或 NUPKG）：先核对清单，再试运行，没有问题才写出。",
        "Pack a plugin into one file (ZIP or NUPKG): its manifest is checked and the plugin tried first; only one that passes is packed.");

    private static readonly LocalizableText NoPackage = new(
        "不能打包成 {0}。请在 --out 中写以 .zip 或 .nupkg 结尾的文件名；没有写出文件。",
        "A plugin is not packed as {0}. Give --out a name that ends in .zip or .nupkg; no file was written.");

    private static readonly LocalizableText Inside = new(
        "--out {0} 在插件的文件夹里，下次会被一起打包。请换一个位置；没有写出文件。",
        "--out {0} lies in the plugin's folder and would be packed itself the next time. Choose another place; no file was written.");

    private static readonly LocalizableText NotPacked = new("没有打包：请先解决上面的问题。", "Not packed: solve what stands above first.");

    private static readonly LocalizableText Changed = new(
        "文件 {0} 在打包时被改动。请等生成完成后再试；没有写出文件。",
        "The file {0} was changed while it was packed. Wait until the build is done and try again; no file was written.");

    private static readonly LocalizableText Packed = new(
        "已打包 {0}（{1} 个文件）。加入：plankit plugin add {0}",
        "Packed {0} ({1}). To add it: plankit plugin add {0}");

    public static Command Create(CommandSession session)
    {
        var folder = new Argument<string>("folder") { HelpName = "FOLDER", Description = session.Say(new("含有 plugin.json 的文件夹", "The folder that holds plugin.json")) };
        var target = new Option<string?>("--out", "-o") { HelpName = "FILE", Description = session.Say(new("写到哪个 .zip 或 .nupkg 文件；默认 编号-版本.zip", "The .zip or .nupkg file to write; default: ID-VERSION.zip")) };
        var command = new Command("pack", session.Say(Description)) { folder, target };
        command.SetAction(parsed => NamedPlugin.Inspect(session.Resolve(parsed.GetRequiredValue(folder))).Match(
            preview => Pack(session, preview, session.Resolve(parsed.GetValue(target) ?? $"{preview.Manifest.Id}-{preview.Manifest.Version}{PluginPackage.Zip}")),
            session.Fail));
        return command;
    }

    private static int Pack(CommandSession session, PluginPreview preview, string path)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension is not (PluginPackage.Zip or PluginPackage.NuGet))
        {
            return session.Fail(NoPackage, path);
        }

        if (path.StartsWith(preview.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return session.Fail(Inside, path);
        }

        return PluginTester.Test(session, preview, plan: null, asOf: null).Match(
            report =>
            {
                TrialText.Write(session, report);
                if (!report.HasPassed)
                {
                    session.Tell(NotPacked);
                    return ExitCodes.Findings;
                }

                return Write(session, preview, path, extension == PluginPackage.NuGet);
            },
            session.Fail);
    }

    private static int Write(CommandSession session, PluginPreview preview, string path, bool isNuGet)
    {
        string? changed = null;
        OneOf<string, Failure> result = OutputFile.Write(path, stream =>
        {
            changed = PluginPackage.Write(preview, isNuGet, stream);
            return changed is null;
        });
        return result.Match(
            written =>
            {
                if (changed is not null)
                {
                    return session.Fail(Changed, changed);
                }

                session.Tell(Packed, written, CountText.Of(preview.Files.Count, "file"));
                return ExitCodes.Done;
            },
            session.Fail);
    }
}
