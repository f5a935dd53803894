using System.Diagnostics;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Watches a worker from its start to its end, and ends it when it goes beyond its limits: in memory and in output always, in time while
/// somebody waits for it.
/// </summary>
internal sealed class WorkerWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly ConsoleLog _log;
    private readonly WorkerLimits _limits;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly Lock _ending = new();
    private long _start;
    private TimeSpan? _allowed;
    private bool _isOver;

    /// <summary>Begins to watch; no time is set.</summary>
    public WorkerWatch(Process process, ConsoleLog log, WorkerLimits limits, TimeProvider time)
    {
        _process = process;
        _log = log;
        _limits = limits;
        _time = time;
        _timer = time.CreateTimer(static watch => ((WorkerWatch)watch!).Look(), this, Interval, Interval);
    }

    /// <summary>Why the process was ended; null where it was not.</summary>
    public WorkerEnd? Reason { get; private set; }

    /// <summary>Sets a time from now on, in the place of another; null: none.</summary>
    public void Allow(TimeSpan? time)
    {
        lock (_ending)
        {
            _start = _time.GetTimestamp();
            _allowed = time;
        }
    }

    /// <summary>Ends the watch. Afterwards <see cref="Reason"/> does not change.</summary>
    public void Dispose()
    {
        lock (_ending)
        {
            _isOver = true;
        }

        _timer.Dispose();
    }

    private void Look()
    {
        lock (_ending)
        {
            if (_isOver || Judge() is not { } reason)
            {
                return;
            }

            _isOver = true;
            Reason = reason;
            ProcessEnd.Force(_process);
        }
    }

    private WorkerEnd? Judge()
    {
        if (_allowed is { } allowed && _time.GetElapsedTime(_start) > allowed)
        {
            return WorkerEnd.TooLong;
        }

        if (_log.Length > _limits.ConsoleOutput)
        {
            return WorkerEnd.TooMuchOutput;
        }

        return ProcessEnd.MemoryOf(_process) > _limits.Memory ? WorkerEnd.TooMuchMemory : null;
    }
}
