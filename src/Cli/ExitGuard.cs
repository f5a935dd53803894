using PlanKit.Cli.Arguments;
using PlanKit.Plugins.InProcess;
using PlanKit.Plugins.Workers;
using PlanKit.Text;

namespace PlanKit.Cli;

/// <summary>
/// Sees to it that a command that did not end does not pass for one that found nothing, and that one that is done ends: a plugin's code
/// may end the process from within, with whatever exit code it likes, or leave a thread that keeps it from ending.
/// </summary>
internal static class ExitGuard
{
    private static readonly LocalizableText Ended = new(
        "错误：程序在命令完成之前被结束，多半是插件所为。结果不完整；请用 plankit plugin list 查看插件，并告诉插件作者。",
        "error: the process was ended before the command was done, most likely by a plugin. The result is incomplete; see plankit plugin list, and tell the plugin's author.");

    private static readonly LocalizableText ThreadLeft = new(
        "提醒：命令已经完成，但留下的线程不肯结束，程序已被强行结束。在程序内运行的插件：{0}。请告诉插件作者；要让它在单独的进程中运行：plankit plugin trust 插件。",
        "Note: the command was done, but a thread that was left did not end, and the program was ended by force. Plugins that ran within it: {0}. Tell the plugin's author; to run it in a process of its own: plankit plugin trust PLUGIN.");

    /// <summary>Runs a command.</summary>
    /// <param name="args">The words after <c>plankit</c>.</param>
    /// <param name="environment">What surrounds the command.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, CommandEnvironment environment)
    {
        Language language = LanguageOption.Read(args) ?? environment.SystemLanguage;
        bool hasEnded = false;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (!hasEnded)
            {
                environment.Error.WriteLine(Ended.In(language));
                Environment.ExitCode = ExitCodes.Failed;
            }
        };
        int exitCode = CommandLineApp.Run(args, environment);
        hasEnded = true;
        if (PluginsInProcess.OfThisProcess.Known is { IsEmpty: false } plugins)
        {
            EndInTime(() => environment.Error.WriteLine(ThreadLeft.Format(string.Join(", ", plugins)).In(language)), exitCode);
        }

        return exitCode;
    }

    // .NET says of no thread that it keeps the process alive. Whoever still runs when time is up finds that one does.
    private static void EndInTime(Action tell, int exitCode)
    {
        var ending = new Thread(() =>
        {
#pragma warning disable RS0030 // What it waits for is that it is waited for no more.
            Thread.Sleep(WorkerLimits.Default.End);
#pragma warning restore RS0030
            tell();
            Environment.Exit(exitCode);
        });
        ending.IsBackground = true;
        ending.Start();
    }
}
