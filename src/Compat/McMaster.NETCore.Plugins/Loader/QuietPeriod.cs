namespace McMaster.NETCore.Plugins.Loader;

/// <summary>Calls once after a row of disturbances, when none has come for a while. A build writes a file many times.</summary>
internal sealed class QuietPeriod : IDisposable
{
    private readonly TimeSpan _length;
    private readonly ITimer _timer;

    /// <summary>Nothing is called before the first disturbance.</summary>
    /// <param name="length">How long it must have been quiet.</param>
    /// <param name="then">What is called, on the thread of the timer.</param>
    /// <param name="time">Measures the length.</param>
    internal QuietPeriod(TimeSpan length, Action then, TimeProvider time)
    {
        _length = length;
        _timer = time.CreateTimer(static state => ((Action)state!)(), then, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Starts the wait, or starts it over.</summary>
    internal void Disturb() => _timer.Change(_length, Timeout.InfiniteTimeSpan);

    /// <summary>Gives the wait up.</summary>
    public void Dispose() => _timer.Dispose();
}
