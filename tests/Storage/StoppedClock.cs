namespace PlanKit.Tests.Storage;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2016, 4, 1, 8, 30, 15, 123, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
