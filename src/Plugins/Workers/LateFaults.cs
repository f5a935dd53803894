using System.Collections.Concurrent;

namespace PlanKit.Plugins.Workers;

/// <summary>Notes what a plugin does wrong where nobody waits for it: a task whose exception is never looked at.</summary>
internal sealed class LateFaults
{
    private readonly ConcurrentQueue<Exception> _exceptions = new();

    public LateFaults() => TaskScheduler.UnobservedTaskException += (_, unobserved) =>
    {
        _exceptions.Enqueue(unobserved.Exception.GetBaseException());
        unobserved.SetObserved();
    };

    /// <summary>Lets everything come to light that will, and tells the host.</summary>
    public void Report(FrameChannel channel)
    {
        // Only what has been collected tells of an exception that nobody looked at; a finalizer that throws ends the process here.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        channel.Write(FrameKind.Closed, PayloadWriter.Write(payload => payload.WriteEach<Exception>(
            [.. _exceptions], static (payload, exception) => payload.WriteWhole($"{exception.GetType().Name}: {exception.Message}"))));
    }
}
