using PlanKit.Text;

namespace PlanKit.Cli;

/// <summary>
/// Sees to it that a command that did not end does not pass for one that found nothing: a plugin's code may end the process
/// from within, with whatever exit code it likes.
/// </summary>
internal static class ExitGuard
{
    private static readonly LocalizableText Ended = new(
        "错误：程序在命令完成之前被结束，多半是插件所为。结果不完整；请用 plankit plugin list 查看插件，并告诉插件作者。",
        "error: the process was ended before the command was done, most likely by a plugin. The result is incomplete; see plankit plugin list, and tell the plugin's author.");

    /// <summary>Runs a command.</summary>
    /// <param name="command">The command; its result is the exit code.</param>
    public static int Run(Func<int> command)
    {
        bool hasEnded = false;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (!hasEnded)
            {
                Console.Error.WriteLine(Ended.In(SystemLanguage.Detect(Environment.GetEnvironmentVariable)));
                Environment.ExitCode = ExitCodes.Failed;
            }
        };
        int exitCode = command();
        hasEnded = true;
        return exitCode;
    }
}
