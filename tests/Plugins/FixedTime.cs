namespace PlanKit.Plugins.Tests;

/// <summary>A clock that stands at noon on 31 March 2016.</summary>
internal sealed class FixedTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2016, 3, 31, 12, 0, 0, TimeSpan.Zero);
}
