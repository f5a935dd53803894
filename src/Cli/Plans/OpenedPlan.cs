using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;

namespace PlanKit.Cli.Plans;

/// <summary>A plan file that is open, with the plan and the whole ledger that were in it when it was opened.</summary>
internal sealed class OpenedPlan : PlanInForce
{
    private OpenedPlan(PlanFile file, VerifiedLedger ledger, TimeZoneInfo here)
        : base(file, here) => Ledger = ledger;

    public VerifiedLedger Ledger { get; }

    public ImmutableArray<LedgerEntry> Entries => Ledger.Entries;

    public LedgerHead Head => Ledger.Head;

    /// <summary>Reads plan and ledger from a file, which is closed where that fails.</summary>
    /// <param name="file">The file.</param>
    /// <param name="here">The time zone of whoever sits here, for files that name none.</param>
    public static OneOf<OpenedPlan, Failure> From(PlanFile file, TimeZoneInfo here) =>
        file.ReadLedger().Match<OneOf<OpenedPlan, Failure>>(
            ledger => new OpenedPlan(file, ledger, here),
            refusal =>
            {
                file.Dispose();
                return StorageFailures.Of(refusal);
            });

    /// <summary>The entries that came after their quarter was sealed, and the seal of each: sequence numbers.</summary>
    public ImmutableDictionary<long, long> FindLateEntries() =>
        SealedQuarters.Among(EntriesInForce.On(DateOnly.MaxValue, Entries), Plan.Year).LateAmong(Entries);

    /// <summary>What an item was called before a revision took it out of the plan; null where none did.</summary>
    public RemovedItem? RemovedItem(ItemId id) => Entries
        .Select(entry => entry.Fact)
        .OfType<PlanRevised>()
        .SelectMany(revised => revised.Removed)
        .LastOrDefault(removed => removed.Item == id);
}
