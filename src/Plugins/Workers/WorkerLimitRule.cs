using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>One limit that a profile may set: its name, its bounds, and what it changes.</summary>
/// <param name="Name">The name in <c>profile.yaml</c>.</param>
/// <param name="Unit">The unit, for people.</param>
/// <param name="Minimum">The least, inclusive: below it no plugin could do anything.</param>
/// <param name="Maximum">The most, inclusive.</param>
/// <param name="Set">The limits with this one set.</param>
internal sealed record WorkerLimitRule(
    string Name, LocalizableText Unit, int Minimum, int Maximum, Func<WorkerLimits, int, WorkerLimits> Set)
{
    private const long MegaByte = 1024 * 1024;

    private static readonly LocalizableText Seconds = new("秒", "seconds");
    private static readonly LocalizableText Bounds = new("{0} 到 {1} 的整数（{2}）", "a whole number from {0} to {1} ({2})");

    /// <summary>All of them.</summary>
    public static ImmutableArray<WorkerLimitRule> All { get; } =
    [
        new("start", Seconds, 1, 600, static (limits, value) => limits with { Start = TimeSpan.FromSeconds(value) }),
        new("checks", Seconds, 1, 3600, static (limits, value) => limits with { Checks = TimeSpan.FromSeconds(value) }),
        new("export", Seconds, 1, 3600, static (limits, value) => limits with { Export = TimeSpan.FromSeconds(value) }),
        new("memory", new("MB", "MB"), 128, 65_536, static (limits, value) => limits with { Memory = value * MegaByte }),
        new("findings", new("条", "findings"), 1, WorkerLimits.MaxFindings, static (limits, value) => limits with { Findings = value }),
    ];

    /// <summary>Which values are allowed.</summary>
    public TextRule Value => new(text => TryRead(text, out _), Bounds.Format(Minimum, Maximum, Unit));

    /// <summary>Reads a value within the bounds.</summary>
    public bool TryRead(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= Minimum && value <= Maximum;
}
