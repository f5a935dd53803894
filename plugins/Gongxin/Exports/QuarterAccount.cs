using System.Globalization;
using PlanKit.Analysis;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Gongxin.Exports;

/// <summary>Says what the entries in force and the check tell of one item in one quarter.</summary>
/// <param name="snapshot">The plan.</param>
/// <param name="analysis">What was found in it.</param>
/// <param name="item">The item.</param>
/// <param name="quarter">The quarter.</param>
internal sealed class QuarterAccount(PlanSnapshot snapshot, AnalysisResult analysis, ItemProgress item, Quarter quarter)
{
    private IEnumerable<LedgerEntry> Entries =>
        item.Entries.Where(entry => EntriesInForce.QuarterOf(entry, snapshot.Plan.Year) == quarter);

    /// <summary>The activities and ticks, by day; a quarter that is not applicable has its reason in <see cref="Remarks"/>.</summary>
    public IEnumerable<LocalizableText> Deeds() =>
        from entry in Entries
        orderby entry.Date, entry.Sequence
        let deed = DeedOf(entry)
        where deed is not null
        select deed.Value;

    /// <summary>The names of the files that show it, each file once, in the order in which they were handed in.</summary>
    public IEnumerable<string> EvidenceNames() =>
        Entries.SelectMany(EvidenceOf).DistinctBy(file => file.Content).Select(file => file.FileName);

    /// <summary>Why it is not applicable, which months were missed, what earlier quarters contribute, the waivers for this item that hold, and its findings that are set aside as known.</summary>
    public IEnumerable<LocalizableText> Remarks()
    {
        foreach (LedgerEntry entry in Entries)
        {
            if (entry.Fact is Ticked { State: TickState.NotApplicable } ticked)
            {
                yield return WithNote(ticked.State.Text(), ticked.Note);
            }
        }

        if (item.In(quarter).MissedMonths is { IsEmpty: false } missed)
        {
            yield return SheetTexts.Missed.Format(MonthWords.Text(missed));
        }

        if (DoneEarlier() is > 0 and int earlier)
        {
            yield return SheetTexts.DoneEarlier.Format(earlier);
        }

        foreach (LedgerEntry entry in snapshot.Progress.Waivers)
        {
            var waiver = (WaiverGranted)entry.Fact;
            if (waiver.Item == item.Item.Id && waiver.HoldsOn(snapshot.AsOf) && (waiver.Quarter ?? quarter) == quarter)
            {
                yield return SheetTexts.Waiver.Format(waiver.Rule, waiver.Reason, waiver.Approver);
            }
        }

        if (KnownRules() is { Length: > 0 } rules)
        {
            yield return SheetTexts.Known.Format(new LocalizableText(string.Join('、', rules), string.Join(", ", rules)));
        }
    }

    private static LocalizableText? DeedOf(LedgerEntry entry) => entry.Fact switch
    {
        ActivityRecorded activity => WithNote(Say(entry.Date, activity), activity.Note),
        Ticked { State: not TickState.NotApplicable } ticked => WithNote(Say(ticked), ticked.Note),
        EvidenceAttached { Note.Length: > 0 } attached => WithNote(attached.Text(), attached.Note),
        _ => null,
    };

    private static IEnumerable<EvidenceReference> EvidenceOf(LedgerEntry entry) => entry.Fact switch
    {
        ActivityRecorded activity => activity.Evidence,
        Ticked ticked => ticked.Evidence,
        EvidenceAttached attached => [attached.Evidence],
        _ => [],
    };

    private static LocalizableText Say(DateOnly day, ActivityRecorded activity)
    {
        if (activity.Measures.IsEmpty)
        {
            return SheetTexts.Activity.Format(day, activity.Activity);
        }

        LocalizableText[] measures =
        [
            .. activity.Measures.Select(measure => SheetTexts.Measure.Format(
                measure.Name, measure.Value.ToString("0.####", CultureInfo.InvariantCulture), measure.Unit)),
        ];
        var list = new LocalizableText(
            string.Join('、', measures.Select(measure => measure.Chinese)),
            string.Join(", ", measures.Select(measure => measure.English.TrimEnd())));
        return SheetTexts.MeasuredActivity.Format(day, activity.Activity, list);
    }

    private static LocalizableText Say(Ticked ticked) => ticked.Count is { } count
        ? SheetTexts.CountedTick.Format(ticked.State.Text(), count)
        : ticked.State.Text();

    private static LocalizableText WithNote(LocalizableText deed, string note) =>
        note.Length == 0 ? deed : SheetTexts.WithNote.Format(deed, note);

    private string[] KnownRules() =>
    [
        .. analysis.Findings
            .Where(finding => finding is { IsInBaseline: true, IsWaived: false } && finding.Diagnostic.Location.Item == item.Item.Id)
            .Where(finding => (finding.Diagnostic.Location.Quarter ?? quarter) == quarter)
            .Select(finding => finding.Diagnostic.Id)
            .Distinct(StringComparer.Ordinal),
    ];

    // What a half-yearly or yearly cadence counts in the quarter in which its period ends.
    private int DoneEarlier()
    {
        Quarter first = item.Cadences
            .Where(cadence => cadence.ExpectedIn(quarter) > 0)
            .Select(cadence => cadence.FirstQuarterOfPeriodEndingIn(quarter))
            .DefaultIfEmpty(quarter)
            .Min();
        return item.Quarters.Where(other => other.Quarter >= first && other.Quarter < quarter).Sum(other => other.Occurrences);
    }
}
