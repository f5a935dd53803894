using System.Globalization;
using PlanKit.Text;

namespace PlanKit.Cli.Checking;

/// <summary>
/// <c>check --watch</c>: checks, waits until a file changes on which the answer depends, and checks again, until somebody presses
/// Ctrl+C. Each check has a session of its own: plugins are found, compared with the lock and loaded anew, in memory, and their
/// workers end with it, so that a plugin's files can be replaced and deleted at any time.
/// </summary>
internal sealed class CheckWatch(CommandSession session, CheckJob job)
{
    private static readonly LocalizableText Waiting = new(
        "{0} 已检查，等待改动；按 Ctrl+C 结束。",
        "{0} checked; waiting for changes, Ctrl+C to end.");

    private static readonly LocalizableText Changed = new("{0} 有改动，重新检查。", "{0} something changed, checking again.");
    private static readonly LocalizableText Ended = new("已结束。", "Ended.");

    /// <summary>Checks until it is ended.</summary>
    /// <returns>The exit code of the last check.</returns>
    public int Run()
    {
        CancellationToken end = session.Environment.WatchForInterruption();
        if (job.Names.Select(session.Resolve).Concat(job.Plugins).Any(path => !Path.Exists(path)))
        {
            // A slip of the pen: nobody would wait for it to come into being.
            return job.Run(session);
        }

        int exitCode = ExitCodes.Failed;
        try
        {
            while (true)
            {
                using var files = new WatchedFiles(session, job);
                string before = files.State();
                exitCode = Check();
                session.Tell(Waiting, Now());
                do
                {
                    files.AwaitChange(end);
                }
                while (files.State() == before);

                session.Tell(Changed, Now());
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            session.Tell(Ended);
            return exitCode;
        }
    }

    private int Check()
    {
        using var once = new CommandSession(session.Environment, session.Language) { LivesOn = true };
        try
        {
            return job.Run(once);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return once.Fail(CommandLineApp.Inaccessible, exception.Message);
        }
    }

    private string Now() => session.Environment.Time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
