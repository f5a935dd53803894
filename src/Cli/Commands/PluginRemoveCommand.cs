using System.CommandLine;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit plugin remove</c>: removes an added plugin and the trust in it.</summary>
internal static class PluginRemoveCommand
{
    private static readonly LocalizableText Description = new(
        "移除一个已加入的插件。",
        "Remove a plugin that was added.");

    private static readonly LocalizableText Removed = new("已移除插件 {0}（{1}）", "Removed the plugin {0} ({1})");

    private static readonly LocalizableText StillRequired = new(
        "提醒：插件 {1} 需要插件 {0}，没有它就不能用：用到的计划在检查时会报 PK0906。要恢复，用 plankit plugin add 把 {0} 加回来。",
        "Note: the plugin {0} is required by {1}, which cannot be used without it: a check of a plan that asks for it finds PK0906. To use it again, add {0} again with plankit plugin add.");

    private static readonly LocalizableText Bundled = new(
        "插件 {0} 随程序附带，不能移除，只能停用：plankit plugin disable {0}。没有改动任何内容。",
        "The plugin {0} came with the program and cannot be removed, only disabled: plankit plugin disable {0}. Nothing was changed.");

    private static readonly LocalizableText Unknown = new(
        "没有加入过插件“{0}”。有哪些插件：plankit plugin list。没有改动任何内容。",
        "No plugin “{0}” was added. To see which there are: plankit plugin list. Nothing was changed.");

    public static Command Create(CommandSession session)
    {
        var plugin = new Argument<string>("id")
        {
            HelpName = "ID|FOLDER",
            Description = session.Say(new("插件编号；几个文件夹同一编号时，写其中一个文件夹", "The plugin's id; its folder where several folders hold the id")),
        };
        var command = new Command("remove", session.Say(Description)) { plugin };
        command.SetAction(parsed => PluginChange.Do(session, () => Remove(session, parsed.GetRequiredValue(plugin))));
        return command;
    }

    private static int Remove(CommandSession session, string named)
    {
        string meant = named.AsSpan().ContainsAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            ? Path.TrimEndingDirectorySeparator(session.Resolve(named))
            : named;
        return new PluginStore(session.Environment.UserPlugins).Remove(meant).Match(
            removed =>
            {
                if (removed.IsLastOfItsId && session.PluginJournal.Forget(removed.Id).TryPickT1(out FileFault? fault, out _))
                {
                    return session.Fail(fault.Message);
                }

                session.Tell(Removed, removed.Id, removed.Folder);
                NoteDependents(session, removed.Id);
                return ExitCodes.Done;
            },
            _ => session.Fail(session.Plugins.Catalog.Plugins.Any(plugin => plugin.Id == named && plugin.Root.Origin == PluginOrigin.Bundled) ? Bundled : Unknown, named),
            several => session.Fail(several.Message),
            fault => session.Fail(fault.Message));
    }

    private static void NoteDependents(CommandSession session, string removed)
    {
        PluginCatalog left = session.ReadCatalog();
        if (left.FindDependents(removed) is { IsEmpty: false } dependents && left.Find(removed).IsT1)
        {
            session.Environment.Error.WriteLine(session.Say(
                StillRequired, removed, new LocalizableText(string.Join('、', dependents), string.Join(", ", dependents))));
        }
    }
}
