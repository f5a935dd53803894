using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>
/// A rule, or a few that belong together. Made once per process and then shared by all threads: an analyzer holds no state
/// of its own; what it gathers while it looks at one plan lives in the closures of a plan-start action.
/// </summary>
/// <remarks>
/// A type that derives from this, is not abstract and has a public constructor without parameters is found by
/// <see cref="Extensibility.PlanServiceCollectionExtensions.AddPlanAnalyzers"/>; nothing else needs to name it. Whatever it
/// throws becomes one finding (PK0901) that names it, and it does not go on with that plan (docs/adr/0014).
/// </remarks>
public abstract class PlanAnalyzer
{
    /// <summary>Every rule of which this analyzer may report. Asked for once; the same answer each time.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Registers the actions. Called once, before anything is analysed, on one thread.</summary>
    public abstract void Initialize(AnalysisContext context);
}
