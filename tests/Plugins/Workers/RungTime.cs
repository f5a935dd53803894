namespace PlanKit.Plugins.Tests.Workers;

/// <summary>A clock on which no time goes by, and whose timers ring when the test says so.</summary>
internal sealed class RungTime : TimeProvider
{
    private readonly List<Action> _timers = [];

    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _timers.Add(() => callback(state));
        return new Timer();
    }

    /// <summary>Lets each timer ring once, one after another, before it returns.</summary>
    public void Ring() => _timers.ForEach(ring => ring());

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
