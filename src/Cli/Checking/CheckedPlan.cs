using PlanKit.Analysis;

namespace PlanKit.Cli.Checking;

/// <summary>A plan that was checked.</summary>
/// <param name="Target">The file.</param>
/// <param name="Snapshot">What was looked at.</param>
/// <param name="Driver">The rules that looked.</param>
/// <param name="Result">What they found, as far as it was asked for.</param>
internal sealed record CheckedPlan(CheckTarget Target, PlanSnapshot Snapshot, AnalysisDriver Driver, AnalysisResult Result);
