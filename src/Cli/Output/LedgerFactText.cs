using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>What a fact says, in a few words.</summary>
internal static class LedgerFactText
{
    /// <summary>The fact with what matters of it.</summary>
    public static LocalizableText SummaryOf(LedgerFact fact) => fact switch
    {
        Ticked { Count: { } count } ticked => new LocalizableText("{0} {1} 次", "{0}, {1} times").Format(ticked.State.Text(), count),
        Ticked ticked => ticked.State.Text(),
        ActivityRecorded activity => new LocalizableText("活动：{0}{1}", "activity: {0}{1}").Format(activity.Activity, MeasuresOf(activity)),
        EvidenceAttached attached => new LocalizableText("补交材料：{0}", "evidence: {0}").Format(attached.Evidence.FileName),
        OwnerAssigned assigned => new LocalizableText("责任部门：{0}", "owner: {0}").Format(assigned.Owner),
        CadenceAccepted accepted => new LocalizableText("频次：{0}", "cadence: {0}").Format(string.Join(", ", accepted.Cadences)),
        WaiverGranted waiver => new LocalizableText("豁免 {0}，批准人 {1}", "waiver of {0}, approved by {1}").Format(waiver.Rule, waiver.Approver),
        PlanRevised => new LocalizableText("修订计划", "plan revised"),
        EntryRetracted retraction => new LocalizableText("撤销第 {0} 号", "takes back {0}").Format(retraction.Sequence),
        _ => fact.Text(),
    };

    /// <summary>The author's own words; empty where there are none.</summary>
    public static string NoteOf(LedgerFact fact) => fact switch
    {
        Ticked ticked => ticked.Note,
        ActivityRecorded activity => activity.Note,
        EvidenceAttached attached => attached.Note,
        WaiverGranted waiver => waiver.Reason,
        PlanRevised revised => revised.Reason,
        EntryRetracted retraction => retraction.Reason,
        _ => "",
    };

    private static string MeasuresOf(ActivityRecorded activity) => activity.Measures.IsEmpty
        ? ""
        : $" ({string.Join(", ", activity.Measures.Select(measure => $"{measure.Name}={measure.Value}{measure.Unit}"))})";
}
