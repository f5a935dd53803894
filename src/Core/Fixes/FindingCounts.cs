using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Fixes;

/// <summary>
/// Findings counted by rule, item, quarter and entry: what stays the same when lines move. By it one sees whether a fix took a
/// finding away, and whether it brought one.
/// </summary>
internal sealed class FindingCounts
{
    private readonly Dictionary<Key, int> _counts = [];

    private FindingCounts()
    {
    }

    public static FindingCounts Of(IEnumerable<Finding> findings)
    {
        var counts = new FindingCounts();
        foreach (Finding finding in findings)
        {
            var key = Key.Of(finding);
            counts._counts[key] = counts[key] + 1;
        }

        return counts;
    }

    public int this[Finding finding] => this[Key.Of(finding)];

    /// <summary>
    /// The first finding of which there are more than there were; null where there is none. That an entry of the baseline is
    /// gone is no harm: it means that its finding is.
    /// </summary>
    public static Finding? FirstNew(FindingCounts before, FindingCounts after, IEnumerable<Finding> findings) =>
        findings.FirstOrDefault(finding => after[finding] > before[finding] && finding.Diagnostic.Id != DriverDiagnostics.GoneBaselineEntry.Id);

    private int this[Key key] => _counts.GetValueOrDefault(key);

    private sealed record Key(string Rule, ItemId? Item, Quarter? Quarter, long Entry)
    {
        public static Key Of(Finding finding)
        {
            Location location = finding.Diagnostic.Location;
            return new Key(finding.Diagnostic.Id, location.Item, location.Quarter, location is EntryLocation entry ? entry.Sequence : 0);
        }
    }
}
