using System.Collections.Immutable;
using PlanKit.Analysis;

namespace PlanKit.Plugins.Workers;

/// <summary>Notes what a plugin does wrong where nobody waits for it: a task whose exception is never looked at.</summary>
internal sealed class LateFaults
{
    private readonly Lock _noting = new();
    private readonly List<Exception> _exceptions = [];

    public LateFaults() => TaskScheduler.UnobservedTaskException += (_, unobserved) =>
    {
        lock (_noting)
        {
            _exceptions.Add(unobserved.Exception.GetBaseException());
        }

        unobserved.SetObserved();
    };

    /// <summary>Lets everything come to light that will, and tells the host.</summary>
    public void Report(FrameChannel channel)
    {
        // Only what has been collected tells of an exception that nobody looked at; a finalizer that throws ends the process here.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        ImmutableArray<Exception> exceptions;
        lock (_noting)
        {
            exceptions = [.. _exceptions];
        }

        channel.Write(FrameKind.Closed, PayloadWriter.Write(payload => payload.WriteEach(
            exceptions, static (payload, exception) => payload.WriteWhole($"{exception.GetType().Name}: {ThrownText.MessageOf(exception)}"))));
    }
}
