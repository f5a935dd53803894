using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Tests.Ledger;

public sealed class SealedQuartersTests
{
    private const int Year = 2016;

    private static readonly DateOnly Day = new(Year, 3, 31);

    [Fact]
    public void Marks_what_was_recorded_about_a_quarter_after_its_seal() => Assert.Equal(
        [(4L, 2L), (6L, 2L), (7L, 2L), (8L, 2L)],
        Late(
            Tick(Quarter.Q1),
            Seal(Quarter.Q1),
            Tick(Quarter.Q2),
            Tick(Quarter.Q1),
            Activity(new DateOnly(Year, 4, 1)),
            Activity(new DateOnly(Year, 3, 31)),
            new EntryRetracted { Sequence = 1 },
            new EvidenceAttached { Item = new ItemId("a"), Quarter = Quarter.Q1, Evidence = new EvidenceReference(Digest.Of([]), "a", 1) },
            new EntryRetracted { Sequence = 3 },
            new OwnerAssigned { Item = new ItemId("a"), Owner = "人事科" }));

    [Fact]
    public void Goes_by_the_first_seal_in_force() => Assert.Equal(
        [(3L, 1L)],
        Late(Seal(Quarter.Q1), Seal(Quarter.Q1), Tick(Quarter.Q1)));

    [Fact]
    public void Forgets_a_seal_that_was_taken_back() => Assert.Empty(
        Late(Seal(Quarter.Q1), Tick(Quarter.Q1), new EntryRetracted { Sequence = 1 }, Tick(Quarter.Q1)));

    [Fact]
    public void Marks_a_retraction_that_is_taken_back_after_the_seal() => Assert.Equal(
        [(4L, 3L), (5L, 3L)],
        Late(Tick(Quarter.Q1), new EntryRetracted { Sequence = 1 }, Seal(Quarter.Q1), new EntryRetracted { Sequence = 2 }, new EntryRetracted { Sequence = 4 }));

    [Fact]
    public void Names_the_quarters_in_their_order()
    {
        SealedQuarters seals = Seals(Ledger(Seal(Quarter.Q3), Seal(Quarter.Q1)));

        Assert.Equal([Quarter.Q1, Quarter.Q3], seals.Quarters);
        Assert.Equal(2, seals.SealOf(Quarter.Q1)!.Sequence);
        Assert.Null(seals.SealOf(Quarter.Q2));
    }

    private static IEnumerable<(long Entry, long Seal)> Late(params LedgerFact[] facts)
    {
        ImmutableArray<LedgerEntry> ledger = Ledger(facts);
        return Seals(ledger).LateAmong(ledger).OrderBy(late => late.Key).Select(late => (late.Key, late.Value));
    }

    private static SealedQuarters Seals(ImmutableArray<LedgerEntry> ledger) => SealedQuarters.Among(EntriesInForce.On(DateOnly.MaxValue, ledger), Year);

    private static ImmutableArray<LedgerEntry> Ledger(params LedgerFact[] facts) =>
    [
        .. facts.Select((fact, index) => new LedgerEntry
        {
            Sequence = index + 1,
            RecordedAt = DateTimeOffset.UnixEpoch,
            Date = fact is ActivityRecorded activity ? DateOnly.Parse(activity.Note, System.Globalization.CultureInfo.InvariantCulture) : Day,
            Author = "a",
            Fact = fact,
            PreviousHash = Digest.Of([]),
            Hash = Digest.Of([]),
        }),
    ];

    private static Ticked Tick(Quarter quarter) => new() { Item = new ItemId("a"), Quarter = quarter, State = TickState.Done };

    private static QuarterSealed Seal(Quarter quarter) => new() { Quarter = quarter };

    private static ActivityRecorded Activity(DateOnly day) =>
        new() { Activity = "读书会", Items = [new ItemId("a")], Note = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
}
