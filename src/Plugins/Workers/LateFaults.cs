using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Notes what a plugin does wrong where nobody waits for it: above all a task whose exception is never looked at.</summary>
internal sealed class LateFaults
{
    private readonly Lock _noting = new();
    private readonly List<string> _faults = [];

    /// <summary>Looks at the exceptions of tasks that nobody looks at.</summary>
    /// <param name="note">Takes one; whether it is the end of the matter.</param>
    public static void WatchTasks(Func<Exception, bool> note) => TaskScheduler.UnobservedTaskException += (_, unobserved) =>
    {
        if (note(unobserved.Exception.GetBaseException()))
        {
            unobserved.SetObserved();
        }
    };

    /// <summary>Notes an exception in words, since the exception itself would hold the plugin.</summary>
    public void Note(Exception exception)
    {
        string fault = $"{exception.GetType().Name}: {ForeignText.MessageOf(exception)}";
        lock (_noting)
        {
            _faults.Add(fault);
        }
    }

    /// <summary>Lets everything come to light that will.</summary>
    /// <returns>What came to light since the last time, in a line each.</returns>
    public ImmutableArray<string> Take()
    {
        // Only what has been collected tells of an exception that nobody looked at; in a worker, a finalizer that throws ends the process here.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        lock (_noting)
        {
            ImmutableArray<string> faults = [.. _faults];
            _faults.Clear();
            return faults;
        }
    }

    /// <summary>Lets everything come to light that will, and tells the host.</summary>
    public void Report(FrameChannel channel) => channel.Write(FrameKind.Closed, PayloadWriter.Write(payload => payload.WriteEach(
        Take(), static (payload, fault) => payload.WriteWhole(fault))));
}
