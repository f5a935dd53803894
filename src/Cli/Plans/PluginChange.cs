using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Changes something about the user's plugins, and says how it went.</summary>
internal static class PluginChange
{
    private static readonly LocalizableText Inaccessible = new(
        "插件没有改动：插件文件夹 {0} 或要加入的文件不能读写（{1}）。请检查权限和磁盘空间后重试，或用环境变量 PLANKIT_HOME 换一个可写的文件夹。",
        "The plugins were not changed: their folder {0}, or a file that was to be added, cannot be read or written ({1}). Check the permissions and the free space and try again, or name a folder that can be written in the environment variable PLANKIT_HOME.");

    private static readonly LocalizableText NotUsable = new(
        "但插件 {0} 现在还不能用（{1}）：{2}",
        "But the plugin {0} cannot be used yet ({1}): {2}");

    /// <summary>Does it, alone, after what a killed program had begun was put in order. What the system refuses is told of the plugins' folder, which is all that it is about.</summary>
    /// <returns>The exit code.</returns>
    public static int Do(CommandSession session, Func<int> change)
    {
        try
        {
            return PluginRootGuard.Take(session.Environment.UserPlugins).Match(
                guard =>
                {
                    using (guard)
                    {
                        new PluginStore(session.Environment.UserPlugins).PutBackReplaced();
                        return change();
                    }
                },
                busy => session.Fail(busy.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return session.Fail(Inaccessible, session.Environment.UserPlugins, SystemFault.Describe(exception));
        }
    }

    /// <summary>Says what was done and, where the plugin cannot be used all the same, why.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The plugin.</param>
    /// <param name="done">What was done; it failed where this is a fault.</param>
    /// <param name="words">What is said of it.</param>
    /// <returns>The exit code.</returns>
    public static int Tell(CommandSession session, string id, OneOf.OneOf<PluginRecord, FileFault> done, LocalizableText words) => done.Match(
        _ =>
        {
            session.Tell(words);
            session.ReadCatalog().Find(id).Switch(
                _ => { },
                refused => session.Tell(NotUsable, id, refused.State.Title, refused.State.Explanation));
            return ExitCodes.Done;
        },
        fault => session.Fail(fault.Message));
}
