using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>The words for people of the kinds of <see cref="LedgerFact"/>; those of files are <see cref="LedgerFact.Kind"/>.</summary>
public static class LedgerFactWords
{
    /// <summary>What kind of fact it is, in a word or two.</summary>
    public static LocalizableText Text(this LedgerFact fact) => fact switch
    {
        Ticked => new("打勾", "tick"),
        ActivityRecorded => new("活动", "activity"),
        EvidenceAttached => new("补充佐证", "evidence"),
        OwnerAssigned => new("指定责任人", "owner"),
        CadenceAccepted => new("确定频次", "cadence"),
        WaiverGranted => new("豁免", "waiver"),
        PlanRevised => new("修订计划", "plan revised"),
        QuarterSealed => new("封存季度", "quarter sealed"),
        EntryRetracted => new("撤销", "retraction"),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "Unknown kind of fact."),
    };
}
