using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Excel.Summary;

/// <summary>What a fact states, in words: each thing on a line of its own.</summary>
internal static class FactContent
{
    /// <summary>The fact in words, without its kind, items, quarter and files, which have columns of their own.</summary>
    public static string Of(LedgerFact fact, Report report) => string.Join('\n', LinesOf(fact, report).Where(line => line.Length > 0));

    /// <summary>The author's words; empty where there are none.</summary>
    public static string NoteOf(LedgerFact fact) => fact switch
    {
        Ticked ticked => ticked.Note,
        ActivityRecorded activity => activity.Note,
        EvidenceAttached attached => attached.Note,
        _ => "",
    };

    /// <summary>The files that a fact names.</summary>
    public static ImmutableArray<EvidenceReference> EvidenceOf(LedgerFact fact) => fact switch
    {
        Ticked ticked => ticked.Evidence,
        ActivityRecorded activity => activity.Evidence,
        EvidenceAttached attached => [attached.Evidence],
        _ => [],
    };

    private static IEnumerable<string> LinesOf(LedgerFact fact, Report report) => fact switch
    {
        Ticked ticked => [StateOf(ticked, report), ticked.Note],
        ActivityRecorded activity => [activity.Activity, report.List(activity.Measures.Select(measure => MeasureOf(measure, report))), activity.Note],
        EvidenceAttached attached => [attached.Note],
        OwnerAssigned assigned => [assigned.Owner],
        CadenceAccepted accepted => accepted.Cadences.Select(cadence => report.Say(cadence.Text())),
        WaiverGranted waiver => LinesOf(waiver, report),
        PlanRevised revised => [revised.Reason, report.Say("新文本 {0}", "new text {0}", revised.TextDigest.Abbreviation)],
        QuarterSealed quarterSealed => [quarterSealed.Note],
        EntryRetracted retracted => [report.Say("撤销第 {0} 条记录", "retracts entry {0}", retracted.Sequence), retracted.Reason],
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "Unknown kind of fact."),
    };

    private static string StateOf(Ticked ticked, Report report) => ticked.Count is { } count
        ? report.Say("{0}，{1}次", "{0}, count {1}", ticked.State.Text(), count)
        : report.Say(ticked.State.Text());

    private static string MeasureOf(Measure measure, Report report) =>
        report.Say("{0} {1}{2}", "{0} {1}{2}", measure.Name, measure.Value, measure.Unit);

    private static IEnumerable<string> LinesOf(WaiverGranted waiver, Report report) =>
    [
        waiver.Rule,
        waiver.Reason,
        report.Say("批准人：{0}", "approved by {0}", waiver.Approver),
        waiver.From is { } from ? report.Say("自 {0} 起", "from {0}", from) : "",
        waiver.Until is { } until ? report.Say("有效至 {0}", "until {0}", until) : "",
    ];
}
