using PlanKit.Analysis;

namespace PlanKit.Cli.Checking;

/// <summary>How a check as a whole ended.</summary>
/// <param name="Tally">What was found.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Timings">What each analyzer took; null: it was not asked for.</param>
internal sealed record CheckOutcome(CheckTally Tally, DateTimeOffset StartedAt, DateTimeOffset EndedAt, AnalysisTimings? Timings);
