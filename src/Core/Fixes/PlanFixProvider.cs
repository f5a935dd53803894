using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Fixes;

/// <summary>
/// Proposes fixes for the findings of some rules: what Roslyn calls a code fix provider. Made once per process and shared by
/// all threads: it holds no state.
/// </summary>
/// <remarks>
/// A type that derives from this, is not abstract and has a public constructor without parameters is found by
/// <see cref="Extensibility.PlanServiceCollectionExtensions.AddPlanFixProviders"/>; nothing else needs to name it. Whatever it
/// throws becomes a message that names it and its plugin, and it is asked no more in that run.
/// </remarks>
public abstract class PlanFixProvider
{
    /// <summary>The rules whose findings it can mend, by id. The same answer each time.</summary>
    public abstract ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>The fixes for a finding of one of <see cref="FixableDiagnosticIds"/>, the likeliest first; empty where there is none.</summary>
    /// <param name="snapshot">What the finding is about; spans are of its plan's text.</param>
    /// <param name="diagnostic">The finding. What the rule expects stands in its properties.</param>
    public abstract ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic);
}
