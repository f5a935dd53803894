using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>
/// Matches the findings on one plan with its waivers, and then says which waivers have ended or set nothing aside. Those
/// findings can be waived in turn; what is said about such a waiver cannot, so that there is an end to it (docs/adr/0012).
/// </summary>
internal sealed class WaiverReview
{
    private readonly PlanSnapshot _snapshot;
    private readonly Grant[] _grants;
    private readonly ILookup<string, Grant> _byRule;

    /// <summary>Begins with no finding.</summary>
    /// <param name="snapshot">The plan.</param>
    public WaiverReview(PlanSnapshot snapshot)
    {
        _snapshot = snapshot;
        _grants = [.. snapshot.Progress.Waivers.Select(entry => new Grant(entry, (WaiverGranted)entry.Fact))];
        _byRule = _grants.ToLookup(grant => grant.Waiver.Rule, StringComparer.Ordinal);
    }

    /// <summary>The first waiver in force that covers a finding; null where none does. Every waiver in force that covers it is needed.</summary>
    public WaiverGranted? Cover(Diagnostic diagnostic)
    {
        WaiverGranted? first = null;
        foreach (Grant grant in _byRule[diagnostic.Id])
        {
            if (grant.Waiver.HoldsOn(_snapshot.AsOf) && grant.Covers(diagnostic))
            {
                grant.Covered++;
                first ??= grant.Waiver;
            }
        }

        if (first is null)
        {
            foreach (Grant grant in _byRule[diagnostic.Id])
            {
                grant.Missed += grant.Waiver.HasEndedBy(_snapshot.AsOf) && grant.Covers(diagnostic) ? 1 : 0;
            }
        }

        return first;
    }

    /// <summary>What is to be said about the waivers themselves, when every other finding has been matched.</summary>
    /// <param name="completeRules">The rules of which everything was found; of a waiver of any other nobody knows whether it is needed.</param>
    public IEnumerable<Finding> FindingsAboutWaivers(IEnumerable<DiagnosticDescriptor> completeRules)
    {
        if (_grants.Length == 0)
        {
            yield break;
        }

        HashSet<string> complete = new(completeRules.Where(IsOn).Select(rule => rule.Id), StringComparer.Ordinal);
        foreach (Grant grant in _grants.Where(grant => !grant.IsAboutWaivers))
        {
            foreach ((Diagnostic diagnostic, DiagnosticSeverity severity) in Judge(grant, complete))
            {
                yield return new Finding(diagnostic, severity, PluginIdentity.Core, Cover(diagnostic));
            }
        }

        complete = new(new[] { WaiverDiagnostics.Expired, WaiverDiagnostics.Idle }.Where(IsOn).Select(rule => rule.Id), StringComparer.Ordinal);
        foreach (Grant grant in _grants.Where(grant => grant.IsAboutWaivers))
        {
            foreach ((Diagnostic diagnostic, DiagnosticSeverity severity) in Judge(grant, complete))
            {
                yield return new Finding(diagnostic, severity, PluginIdentity.Core, Waiver: null);
            }
        }
    }

    private bool IsOn(DiagnosticDescriptor rule) => _snapshot.Options.SeverityOf(rule).Severity is not null;

    private IEnumerable<(Diagnostic, DiagnosticSeverity)> Judge(Grant grant, HashSet<string> complete)
    {
        DiagnosticDescriptor? rule = grant.Missed > 0 ? WaiverDiagnostics.Expired
            : IsIdle(grant) && complete.Contains(grant.Waiver.Rule) ? WaiverDiagnostics.Idle
            : null;
        if (rule is not null && _snapshot.Options.SeverityOf(rule).Severity is { } severity)
        {
            yield return (Describe(rule, grant), severity);
        }
    }

    // What a quarter that still runs will bring nobody knows: its waiver may yet be needed.
    private bool IsIdle(Grant grant) =>
        grant.Covered == 0
        && grant.Waiver.HoldsOn(_snapshot.AsOf)
        && (grant.Waiver.Quarter is not { } quarter || quarter.HasEnded(_snapshot.Plan.Year, _snapshot.AsOf));

    private Diagnostic Describe(DiagnosticDescriptor rule, Grant grant)
    {
        WaiverGranted waiver = grant.Waiver;
        PlanItem? item = waiver.Item is { } id && _snapshot.Plan.TryGetItem(id, out PlanItem? known) ? known : null;
        return Diagnostic.Create(
            rule,
            item is null ? Location.Of(grant.Entry) : Location.Of(grant.Entry, item, waiver.Quarter),
            grant.Entry.Sequence,
            waiver.Rule,
            PlaceText.Of(item, waiver.Quarter),
            waiver.Until,
            grant.Missed,
            WaiverCommand.Of(waiver, item));
    }

    private sealed class Grant(LedgerEntry entry, WaiverGranted waiver)
    {
        public LedgerEntry Entry => entry;

        public WaiverGranted Waiver => waiver;

        /// <summary>How many findings it sets aside.</summary>
        public int Covered { get; set; }

        /// <summary>How many findings it would set aside had it not ended.</summary>
        public int Missed { get; set; }

        public bool IsAboutWaivers { get; } = waiver.Rule == WaiverDiagnostics.Expired.Id || waiver.Rule == WaiverDiagnostics.Idle.Id;

        public bool Covers(Diagnostic diagnostic) => waiver.Covers(diagnostic.Id, diagnostic.Location.Item, diagnostic.Location.Quarter);
    }
}
