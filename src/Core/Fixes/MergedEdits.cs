using System.Collections.Immutable;

namespace PlanKit.Fixes;

/// <summary>What came of applying fixes.</summary>
/// <param name="Text">The new text.</param>
/// <param name="NotApplied">The fixes that overlapped an earlier one and were left out.</param>
public sealed record MergedEdits(string Text, ImmutableArray<PlanFix> NotApplied);
