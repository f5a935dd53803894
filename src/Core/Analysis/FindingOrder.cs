using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>
/// The one order of findings: those about the whole plan first, then by place in the text, quarter, ledger entry, rule id,
/// message, plugin, length.
/// </summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static FindingOrder Instance { get; } = new();

    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        Location left = x.Diagnostic.Location, right = y.Diagnostic.Location;
        int order = (left.Span?.Start ?? -1).CompareTo(right.Span?.Start ?? -1);
        order = order != 0 ? order : Number(left.Quarter).CompareTo(Number(right.Quarter));
        order = order != 0 ? order : Sequence(left).CompareTo(Sequence(right));
        order = order != 0 ? order : string.CompareOrdinal(x.Diagnostic.Id, y.Diagnostic.Id);
        order = order != 0 ? order : string.CompareOrdinal(x.Diagnostic.Message.English, y.Diagnostic.Message.English);
        order = order != 0 ? order : string.CompareOrdinal(x.Diagnostic.Message.Chinese, y.Diagnostic.Message.Chinese);
        order = order != 0 ? order : string.CompareOrdinal(x.Plugin.Id, y.Plugin.Id);
        return order != 0 ? order : (left.Span?.Length ?? 0).CompareTo(right.Span?.Length ?? 0);
    }

    private static int Number(Quarter? quarter) => quarter is { } given ? (int)given : 0;

    private static long Sequence(Location location) => location is EntryLocation entry ? entry.Sequence : 0;
}
