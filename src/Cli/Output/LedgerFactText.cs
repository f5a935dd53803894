using System.Globalization;
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
        Ticked { Count: { } count } ticked => new LocalizableText("{0} {1} 次", "{0}, {1}").Format(ticked.State.Text(), CountText.Of(count, "time")),
        Ticked ticked => ticked.State.Text(),
        ActivityRecorded activity => new LocalizableText("活动：{0}{1}", "activity: {0}{1}").Format(activity.Activity, MeasuresOf(activity)),
        EvidenceAttached attached => new LocalizableText("补交材料：{0}", "evidence: {0}").Format(attached.Evidence.FileName),
        OwnerAssigned assigned => new LocalizableText("责任部门：{0}", "owner: {0}").Format(assigned.Owner),
        CadenceAccepted accepted => new LocalizableText("频次：{0}", "cadence: {0}").Format(WordsOf(accepted)),
        WaiverGranted waiver => new LocalizableText("豁免 {0}，批准人 {1}{2}", "waiver of {0}, approved by {1}{2}").Format(waiver.Rule, waiver.Approver, PeriodOf(waiver)),
        PlanRevised => new LocalizableText("修订计划", "plan revised"),
        QuarterSealed quarterSealed => new LocalizableText("封存{0}", "sealed {0}").Format(quarterSealed.Quarter.Text()),
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
        QuarterSealed quarterSealed => quarterSealed.Note,
        EntryRetracted retraction => retraction.Reason,
        _ => "",
    };

    /// <summary>The addresses of the items that it is about; an item of another text by its id. Empty where it is about none.</summary>
    public static string AddressesOf(Plan plan, LedgerFact fact) => string.Join(
        ", ",
        EntriesInForce.ItemsOf(fact).Select(id => plan.TryGetItem(id, out PlanItem? item) ? item.Address : id.Value));

    private static LocalizableText WordsOf(CadenceAccepted accepted) => new(
        string.Join("；", accepted.Cadences.Select(cadence => cadence.Text().Chinese)),
        string.Join("; ", accepted.Cadences.Select(cadence => cadence.Text().English)));

    private static string MeasuresOf(ActivityRecorded activity) => activity.Measures.IsEmpty
        ? ""
        : $" ({string.Join(", ", activity.Measures.Select(measure =>
            string.Create(CultureInfo.InvariantCulture, $"{measure.Name}={measure.Value}{measure.Unit}")))})";

    private static LocalizableText PeriodOf(WaiverGranted waiver) => (waiver.From, waiver.Until) switch
    {
        ({ } from, { } until) => new LocalizableText("，{0} 至 {1}", ", from {0} until {1}").Format(from, until),
        ({ } from, null) => new LocalizableText("，{0} 起", ", from {0}").Format(from),
        (null, { } until) => new LocalizableText("，至 {0}", ", until {0}").Format(until),
        _ => LocalizableText.Same(""),
    };
}
