namespace PlanKit.Cli.Tests;

/// <summary>A clock that stands still, eight hours east of Greenwich, until a test moves it.</summary>
public sealed class StoppedClock : TimeProvider
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public DateTimeOffset Now { get; private set; } = new(2016, 5, 4, 9, 30, 15, Offset);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.CreateCustomTimeZone("Test", Now.Offset, "Test", "Test");

    /// <summary>What somebody else does, once, at the moment when the clock is next asked for the time: in the middle of a command.</summary>
    public Action? Meanwhile { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        (Action? meanwhile, Meanwhile) = (Meanwhile, null);
        meanwhile?.Invoke();
        return Now.ToUniversalTime();
    }

    /// <summary>Moves to half past nine of a day, local time.</summary>
    public void GoTo(int year, int month, int day) => Now = new DateTimeOffset(year, month, day, 9, 30, 15, Offset);

    /// <summary>Moves to another time zone, at a moment there.</summary>
    public void MoveTo(DateTimeOffset moment) => Now = moment;

    public void Advance(TimeSpan time) => Now += time;
}
