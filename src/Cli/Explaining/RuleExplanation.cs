using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;

namespace PlanKit.Cli.Explaining;

/// <summary>All that is known of a rule: what it says itself, and what is in force for it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Options">The settings in force.</param>
/// <param name="Snapshot">The plan; null where none is at hand.</param>
/// <param name="IsFixable">Whether <c>plankit fix</c> can mend its findings.</param>
internal sealed record RuleExplanation(DiagnosticDescriptor Rule, AnalysisOptions Options, PlanSnapshot? Snapshot, bool IsFixable)
{
    /// <summary>The severity in force.</summary>
    public RuleSeverity Severity => Options.SeverityOf(Rule);

    /// <summary>The parameters with their values in force, in the rule's order.</summary>
    public IEnumerable<(RuleParameter Parameter, RuleSetting Setting)> Parameters =>
        Rule.Parameters.Select(parameter => (parameter, Options.SettingOf(Rule, parameter)));

    /// <summary>The rule's waivers, those that have ended too, oldest first.</summary>
    public IEnumerable<WaiverGranted> Waivers => Snapshot is null
        ? []
        : Snapshot.Progress.Waivers.Select(entry => (WaiverGranted)entry.Fact).Where(waiver => waiver.Rule == Rule.Id);

    /// <summary>The rule's known findings that are set aside.</summary>
    public IEnumerable<BaselineEntry> Baseline => Options.Baseline.Entries.Where(entry => entry.Rule == Rule.Id);
}
