namespace PlanKit.Compat.Tests;

/// <summary>A clock that stands still until a test moves it; timers that are due run before <see cref="Advance"/> returns.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    internal void Advance(TimeSpan by)
    {
        _now += by;
        foreach (ManualTimer timer in _timers)
        {
            timer.RunIfDue();
        }
    }

    private sealed class ManualTimer(ManualTime time, Action run) : ITimer
    {
        private TimeSpan? _due;
        private TimeSpan _period;
        private bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            _due = _disposed || dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
            return !_disposed;
        }

        public void Dispose()
        {
            _disposed = true;
            _due = null;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        internal void RunIfDue()
        {
            while (_due <= time._now)
            {
                _due = _period == Timeout.InfiniteTimeSpan ? null : _due + _period;
                run();
            }
        }
    }
}
