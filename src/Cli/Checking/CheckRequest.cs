using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Cli.Checking;

/// <summary>What a check was asked for.</summary>
/// <param name="AsOf">The day for which plans are checked; null: today in the time zone of each plan file.</param>
/// <param name="Filter">Which findings are wanted.</param>
/// <param name="FailOn">From which severity on the command exits with 1; null: never.</param>
/// <param name="Encoding">The encoding of documents; null: found out.</param>
/// <param name="Items">Which level of numbering holds the items; null: read from the document.</param>
internal sealed record CheckRequest(DateOnly? AsOf, FindingFilter Filter, DiagnosticSeverity? FailOn, string? Encoding, string? Items)
{
    /// <summary>What the command line sets. Default: nothing.</summary>
    public ImmutableArray<RuleSetting> Settings { get; init; } = [];

    /// <summary>How many plans are checked at the same time. Default: 1.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Whether what each analyzer takes is measured. Default: false.</summary>
    public bool MeasuresTime { get; init; }
}
