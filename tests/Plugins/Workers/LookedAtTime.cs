namespace PlanKit.Plugins.Tests.Workers;

/// <summary>A clock on which no time goes by until a file is there; from then on, a minute at each look.</summary>
internal sealed class LookedAtTime(string file) : TimeProvider
{
    private long _minutes;

    /// <summary>What has gone by.</summary>
    public TimeSpan Passed => TimeSpan.FromMinutes(Interlocked.Read(ref _minutes));

    public override long GetTimestamp() => File.Exists(file) ? TimestampFrequency * 60 * Interlocked.Increment(ref _minutes) : 0;
}
