using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>A finding that can be mended and was not.</summary>
/// <param name="Finding">The finding, in the text as it is after the fixes that were applied.</param>
/// <param name="Fixes">The ways to mend it; empty where the provider threw.</param>
/// <param name="Reason">Why none was taken.</param>
/// <param name="Message">The same for a person, with what to do.</param>
public sealed record UnappliedFix(Finding Finding, ImmutableArray<PlanFix> Fixes, UnappliedReason Reason, LocalizableText Message);
