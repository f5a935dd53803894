using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Gongxin.Duties;

/// <summary>What the ledger says, as of the day, of one item: only entries in force, in the order of the ledger.</summary>
internal sealed class DutyRecord(PlanSnapshot snapshot, PlanItem item)
{
    /// <summary>The item.</summary>
    public PlanItem Item { get; } = item;

    /// <summary>The plan it stands in.</summary>
    public Plan Plan => snapshot.Plan;

    /// <summary>How the item stands.</summary>
    public ItemProgress Progress { get; } = snapshot.Progress[item];

    /// <summary>
    /// The activities that count toward the item and fit the words, earliest first: those of the plan's year, and later ones,
    /// with which something put off was made up for. Last year's are no part of this year's duty.
    /// </summary>
    public IEnumerable<LedgerEntry> Activities(ActWords words) =>
        Progress.Entries
            .Where(entry => entry.Fact is ActivityRecorded activity && entry.Date.Year >= Plan.Year && words.Fit(activity))
            .OrderBy(entry => entry.Date);

    /// <summary>The ticks that say something was done in the quarter.</summary>
    public IEnumerable<LedgerEntry> DoneTicks(Quarter quarter) =>
        Progress.Entries.Where(entry => entry.Fact is Ticked ticked && ticked.Quarter == quarter && SaysDone(ticked));

    /// <summary>The ticks of any quarter that say something was done and whose note fits the words.</summary>
    public IEnumerable<LedgerEntry> DoneTicks(ActWords words) =>
        Progress.Entries.Where(entry => entry.Fact is Ticked ticked && SaysDone(ticked) && words.Fit(ticked.Note));

    /// <summary>Whether an activity that fits the words, or a tick, shows that it was done in the quarter.</summary>
    public bool IsShownIn(Quarter quarter, ActWords words) =>
        Activities(words).Any(entry => EntriesInForce.QuarterOf(entry, Plan.Year) == quarter) || DoneTicks(quarter).Any();

    /// <summary>Whether the entry brings a file of its own, or one was handed in afterwards for the entry's quarter.</summary>
    /// <param name="entry">An activity or a tick.</param>
    /// <param name="otherwise">The quarter for which files are handed in where the entry lies outside the plan's year.</param>
    public bool IsEvidenced(LedgerEntry entry, Quarter otherwise) =>
        entry.Fact is ActivityRecorded { Evidence.IsEmpty: false } or Ticked { Evidence.IsEmpty: false }
        || Progress.Entries.Any(later =>
            later.Fact is EvidenceAttached attached
            && attached.Quarter == (EntriesInForce.QuarterOf(entry, Plan.Year) ?? otherwise));

    /// <summary>
    /// Whether the last statement about the quarter says that it is not applicable. <see cref="QuarterProgress.State"/> does
    /// not tell: it says the same of a quarter in which the cadence asks for nothing.
    /// </summary>
    public bool IsExcused(Quarter quarter) =>
        Progress.Entries.LastOrDefault(entry =>
            entry.Fact is Ticked or ActivityRecorded && EntriesInForce.QuarterOf(entry, Plan.Year) == quarter)
            is { Fact: Ticked { State: TickState.NotApplicable } };

    /// <summary>A finding at the item in the quarter. The message's first two placeholders are the item's address and title.</summary>
    public Diagnostic Gap(DiagnosticDescriptor rule, Quarter quarter, params ReadOnlySpan<object?> rest) =>
        Diagnostic.Create(rule, Location.Of(Item, quarter), [Item.Address, Item.Title, .. rest]);

    // A partial tick without a count says that something is under way, not that anything is done.
    private static bool SaysDone(Ticked ticked) => ticked.State switch
    {
        TickState.Done => ticked.Count is null or > 0,
        TickState.Partial => ticked.Count > 0,
        _ => false,
    };
}
