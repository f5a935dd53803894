using System.CommandLine;
using PlanKit.Cli.Arguments;
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

    private static readonly LocalizableText Bundled = new(
        "插件 {0} 随程序附带，是程序的一部分，已经受信任。没有改动任何内容。",
        "The plugin {0} came with the program and is trusted as part of it. Nothing was changed.");

    private static readonly LocalizableText Trusted = new("已信任插件 {0}，它在单独的进程中运行", "Trusted the plugin {0}; it runs in a process of its own");

    private static readonly LocalizableText TrustedRules = new("已信任插件 {0}，它没有代码，只有规则", "Trusted the plugin {0}; it has rules and no code");

    private static readonly LocalizableText TrustedInProcess = new(
        "已信任插件 {0}，它在本程序内运行：它的死循环、崩溃和内存占用都会影响本程序。编译成机器码的 plankit 不能加载插件的代码，仍在单独的进程中运行它",
        "Trusted the plugin {0}; it runs within this program, and so do its endless loops, its crashes and its use of memory. A plankit compiled to machine code cannot load a plugin's code and still runs it in a process of its own");

    public static Command Create(CommandSession session)
    {
        Argument<string> id = PluginArguments.Id(session);
        var inProcess = new Option<bool>("--in-process")
        {
            Description = session.Say(new(
                "让它在本程序（.NET 版）内运行，而不是在单独的进程中；文件改动后要重新指定",
                "Let it run within this program, where that runs on .NET, instead of in a process of its own; to be said again when a file changed")),
        };
        var command = new Command("trust", session.Say(Description)) { id, inProcess };
        command.SetAction(parsed => PluginChange.Do(session, () =>
        {
            string named = parsed.GetRequiredValue(id);
            InstalledPlugin? installed = session.Plugins.Catalog.Plugins.FirstOrDefault(plugin =>
                plugin.Id == named && plugin.Root.Origin == PluginOrigin.Added);
            return installed is null
                ? session.Plugins.Catalog.Plugins.Any(plugin => plugin.Id == named)
                    ? session.Fail(Bundled, named)
                    : session.Fail(NotAdded, named, session.Environment.UserPlugins)
                : PluginInspection.Inspect(installed.Folder).Match(
                    preview => Trust(session, preview, parsed.GetValue(inProcess)),
                    malformed => session.Fail(malformed.Explanation),
                    notSafe => session.Fail(PluginFailures.Of(notSafe)));
        }));
        return command;
    }

    private static int Trust(CommandSession session, PluginPreview preview, bool inProcess)
    {
        return new PluginStore(session.Environment.UserPlugins).Trust(
            preview, session.Plugins.Catalog, inProcess, () => PluginPreviewText.Write(session, preview)).Match(
            trusted => PluginChange.Tell(
                session, trusted.Id, session.PluginJournal.Forgive(trusted.Id), TrustedAs(preview, trusted).Format($"{trusted.Id} {trusted.Version}")),
            obstacle => session.Fail(PluginFailures.Of(preview.Manifest.Id, obstacle)),
            fault => session.Fail(fault.Message));
    }

    private static LocalizableText TrustedAs(PluginPreview preview, LockedPlugin trusted) =>
        preview.Manifest.Assembly is null ? TrustedRules : trusted.RunsInProcess ? TrustedInProcess : Trusted;
}
