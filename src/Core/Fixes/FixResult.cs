using System.Collections.Immutable;

namespace PlanKit.Fixes;

/// <summary>What came of mending a plan. Nothing is written yet.</summary>
/// <param name="Before">The plan as it was.</param>
/// <param name="After">The plan as it would be, with all that would change.</param>
/// <param name="Applied">The fixes that would go in, in the order in which they did.</param>
/// <param name="NotApplied">The findings that can be mended and were not, in the order of findings.</param>
public sealed record FixResult(FixSubject Before, FixSubject After, ImmutableArray<ProposedFix> Applied, ImmutableArray<UnappliedFix> NotApplied);
