using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>The command that grants a waiver, for people to type.</summary>
internal static class WaiverCommand
{
    /// <summary>The command for the same rule, item and quarter; reason and approver are for the reader to add.</summary>
    /// <param name="waiver">The waiver.</param>
    /// <param name="item">The item that it is about; null: every item.</param>
    public static string Of(WaiverGranted waiver, PlanItem? item)
    {
        string forItem = item is null ? "" : $" --item {item.Address}";
        string forQuarter = waiver.Quarter is { } quarter ? $" --quarter {quarter}" : "";
        return $"plankit waive {waiver.Rule}{forItem}{forQuarter}";
    }
}
