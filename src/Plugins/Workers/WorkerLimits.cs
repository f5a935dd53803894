using PlanKit.Model;

namespace PlanKit.Plugins.Workers;

/// <summary>What a plugin in a worker may take. What goes beyond is ended and named.</summary>
public sealed record WorkerLimits
{
    /// <summary>The most findings that are ever kept.</summary>
    internal const int MaxFindings = 10_000;

    /// <summary>The limits unless a profile says otherwise.</summary>
    public static WorkerLimits Default { get; } = new();

    /// <summary>From the start of the process until the plugin is loaded. Default: 5 seconds.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For all checks of one plan. Default: 10 seconds.</summary>
    public TimeSpan Checks { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one export. Default: 60 seconds.</summary>
    public TimeSpan Export { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For unloading the plugin and finding what holds it. Default: 60 seconds.</summary>
    public TimeSpan Unload { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>From the last request until the process has ended. Default: 5 seconds.</summary>
    public TimeSpan End { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Memory, in bytes. Default: 512 MB.</summary>
    public long Memory { get; init; } = 512L * 1024 * 1024;

    /// <summary>How many findings on one plan are kept. Default, and the most there can be: 10,000.</summary>
    public int Findings { get; init; } = MaxFindings;

    /// <summary>What it may write to the console, in characters. Default: 16 million.</summary>
    public long ConsoleOutput { get; init; } = 16_000_000;

    /// <summary>How much one answer may have, an export above all, in bytes. Default: 256 MB.</summary>
    public long Answer { get; init; } = 256L * 1024 * 1024;

    /// <summary>These limits with those that a profile sets. A value out of bounds, which no profile file can bring, counts as not set.</summary>
    internal WorkerLimits With(PlanProfile profile)
    {
        WorkerLimits limits = this;
        foreach (WorkerLimitRule rule in WorkerLimitRule.All)
        {
            if (profile.Limits.TryGetValue(rule.Name, out string? text) && rule.TryRead(text, out int value))
            {
                limits = rule.Set(limits, value);
            }
        }

        return limits;
    }
}
