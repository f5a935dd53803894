using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Cli.Explaining;

/// <summary>The rules that there are, and what is in force for them.</summary>
/// <param name="Descriptors">The rules, by id.</param>
/// <param name="Options">The settings in force.</param>
/// <param name="Snapshot">The plan; null where none is at hand.</param>
/// <param name="Fixable">The rules whose findings <c>plankit fix</c> can mend, by id.</param>
internal sealed record RulesInForce(
    ImmutableArray<DiagnosticDescriptor> Descriptors, AnalysisOptions Options, PlanSnapshot? Snapshot, ImmutableHashSet<string> Fixable)
{
    /// <summary>All that is known of one of the rules.</summary>
    public RuleExplanation Explain(DiagnosticDescriptor rule) => new(rule, Options, Snapshot, Fixable.Contains(rule.Id));

    /// <summary>The rule with an id, and all that is known of it; null where there is none.</summary>
    public RuleExplanation? Find(string id) =>
        Descriptors.FirstOrDefault(known => known.Id == id) is { } rule ? Explain(rule) : null;
}
