using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Cli.Plans;

/// <summary>Which entries of the ledger are asked for; what is null, or empty, asks for nothing in particular.</summary>
internal sealed class LogFilter
{
    /// <summary>Addresses: entries about one of these items.</summary>
    public required ImmutableArray<string> Items { get; init; }

    public required Quarter? Quarter { get; init; }

    public required string? Author { get; init; }

    /// <summary>The first day that the entries are about.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>The last day that the entries are about.</summary>
    public required DateOnly? Until { get; init; }

    public required string? Kind { get; init; }

    /// <summary>
    /// The entries that fit, by sequence number. A retraction fits where what it retracts does: whoever asks for an item's
    /// entries wants to see which of them were taken back.
    /// </summary>
    public OneOf<ImmutableArray<LedgerEntry>, Failure> Apply(OpenedPlan opened) =>
        opened.Items(Items).Match<OneOf<ImmutableArray<LedgerEntry>, Failure>>(
            items =>
            {
                ImmutableHashSet<ItemId> ids = [.. items.Select(item => item.Id)];
                return opened.Entries.Where(entry => Fits(entry, opened) && IsAbout(entry, opened, ids)).ToImmutableArray();
            },
            failure => failure);

    private bool Fits(LedgerEntry entry, OpenedPlan opened) =>
        (Author is null || entry.Author == Author)
        && (Since is null || entry.Date >= Since)
        && (Until is null || entry.Date <= Until)
        && (Kind is null || entry.Fact.Kind == Kind)
        && (Quarter is null || EntriesInForce.QuarterOf(Subject(entry, opened), opened.Plan.Year) == Quarter);

    private static bool IsAbout(LedgerEntry entry, OpenedPlan opened, ImmutableHashSet<ItemId> items) =>
        items.IsEmpty || EntriesInForce.ItemsOf(Subject(entry, opened).Fact).Any(items.Contains);

    // A retraction may itself be retracted; each names an earlier entry, so this ends.
    private static LedgerEntry Subject(LedgerEntry entry, OpenedPlan opened)
    {
        while (entry.Fact is EntryRetracted { Sequence: >= 1 } retraction && retraction.Sequence < entry.Sequence)
        {
            entry = opened.Entries[(int)retraction.Sequence - 1];
        }

        return entry;
    }
}
