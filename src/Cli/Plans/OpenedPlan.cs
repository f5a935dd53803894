using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>A plan file that is open, with the plan and the ledger that were in it when it was opened.</summary>
internal sealed class OpenedPlan : IDisposable
{
    private static readonly LocalizableText NoItem = new(
        "计划文件 {2} 里没有条目“{0}”。请从现有条目中选：{1}。",
        "The plan in {2} has no item “{0}”. Choose one of its items: {1}.");

    private OpenedPlan(PlanFile file, Plan plan, VerifiedLedger ledger, TimeZoneInfo timeZone)
    {
        TimeZone = timeZone;
        File = file;
        Plan = plan;
        Ledger = ledger;
    }

    public PlanFile File { get; }

    /// <summary>The plan file's time zone.</summary>
    public TimeZoneInfo TimeZone { get; }

    public Plan Plan { get; }

    public VerifiedLedger Ledger { get; }

    public ImmutableArray<LedgerEntry> Entries => Ledger.Entries;

    public LedgerHead Head => Ledger.Head;

    /// <summary>Reads plan and ledger from a file, which is closed where that fails.</summary>
    /// <param name="file">The file.</param>
    /// <param name="here">The time zone of whoever sits here, for files that name none.</param>
    public static OneOf<OpenedPlan, Failure> From(PlanFile file, TimeZoneInfo here) =>
        file.ReadLedger().Match<OneOf<OpenedPlan, Failure>>(
            ledger => new OpenedPlan(file, PlanFiles.PlanOf(file), ledger, PlanTimeZone.Of(file, here)),
            refusal =>
            {
                file.Dispose();
                return StorageFailures.Of(refusal);
            });

    /// <summary>The entries that came after their quarter was sealed, and the seal of each: sequence numbers.</summary>
    public ImmutableDictionary<long, long> FindLateEntries() =>
        SealedQuarters.Among(EntriesInForce.On(DateOnly.MaxValue, Entries), Plan.Year).LateAmong(Entries);

    /// <summary>Today in the plan file's time zone.</summary>
    public DateOnly Today(CommandSession session) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.Environment.Time.GetUtcNow(), TimeZone).DateTime);

    /// <summary>What an item was called before a revision took it out of the plan; null where none did.</summary>
    public RemovedItem? RemovedItem(ItemId id) => Entries
        .Select(entry => entry.Fact)
        .OfType<PlanRevised>()
        .SelectMany(revised => revised.Removed)
        .LastOrDefault(removed => removed.Item == id);

    /// <summary>The items at some addresses, each once, in the order given; or the first that the plan does not have.</summary>
    public OneOf<ImmutableArray<PlanItem>, Failure> Items(IEnumerable<string> addresses)
    {
        var items = ImmutableArray.CreateBuilder<PlanItem>();
        foreach (string address in addresses)
        {
            if (!Plan.TryGetItem(address, out PlanItem? item))
            {
                return new Failure(NoItem.Format(address, Addresses(), File.Path));
            }

            if (!items.Contains(item))
            {
                items.Add(item);
            }
        }

        return items.ToImmutable();
    }

    public void Dispose() => File.Dispose();

    private string Addresses() => Plan.AllItems.Length > 30
        ? $"{Plan.AllItems[0].Address} … {Plan.AllItems[^1].Address}"
        : string.Join(", ", Plan.AllItems.Select(item => item.Address));
}
