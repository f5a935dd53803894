using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Cli.Explaining;

/// <summary>The rules that there are, and what is in force for them.</summary>
/// <param name="Descriptors">The rules, by id.</param>
/// <param name="Options">The settings in force.</param>
/// <param name="Snapshot">The plan; null where none is at hand.</param>
internal sealed record RulesInForce(ImmutableArray<DiagnosticDescriptor> Descriptors, AnalysisOptions Options, PlanSnapshot? Snapshot)
{
    /// <summary>The rule with an id, and all that is known of it; null where there is none.</summary>
    public RuleExplanation? Find(string id) =>
        Descriptors.FirstOrDefault(known => known.Id == id) is { } rule ? new RuleExplanation(rule, Options, Snapshot) : null;
}
