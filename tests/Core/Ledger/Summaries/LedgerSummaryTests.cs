using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger.Summaries;

public sealed class LedgerSummaryTests
{
    private static readonly DateOnly BeforeTheYear = new(2015, 12, 1);

    private static Gen<ItemId> Items { get; } = Gen.Elements([.. ThePlan.AllItems.Select(item => item.Id), new ItemId("ffffffffff")]);

    private static Gen<DateOnly> Days { get; } = Gen.OneOf(
        Gen.Choose(0, 420).Select(days => BeforeTheYear.AddDays(days)),
        Gen.Elements(QuarterCalendar.All.AsEnumerable()).Select(quarter => quarter.LastDay(2016)));

    private static Gen<ImmutableArray<EvidenceReference>> Files { get; } =
        from names in Gen.Elements("", "a", "b", "ab", "c") select names.Select(name => new EvidenceReference(Digest.Of([(byte)name]), $"{name}.pdf", 1)).ToImmutableArray();

    private static Gen<ImmutableArray<Measure>> Measures { get; } =
        (from name in Gen.Elements("到会", "篇")
         from unit in Gen.Elements("", "人")
         from value in Gen.Elements(0.5m, 1.50m, 32m, decimal.MaxValue, decimal.MinValue)
         select new Measure(name, value, unit)).ListOf().Select(all => all.Take(2).ToImmutableArray());

    private static Gen<Quarter> Quarters { get; } = Gen.Elements(QuarterCalendar.All.AsEnumerable());

    private static Gen<string> Notes { get; } = Gen.Elements("", "", "一", "二😀");

    private static Gen<LedgerFact> Ticks { get; } =
        from item in Items
        from quarter in Quarters
        from state in Gen.Elements(TickState.Done, TickState.Done, TickState.Partial, TickState.NotApplicable)
        from count in Gen.Elements<int?>(null, 0, 1, 2, int.MaxValue, -3)
        from note in Notes
        from files in Files
        select (LedgerFact)new Ticked { Item = item, Quarter = quarter, State = state, Count = count, Note = note, Evidence = files };

    private static Gen<LedgerFact> Activities { get; } =
        from items in Items.NonEmptyListOf()
        from measures in Measures
        from note in Notes
        from files in Files
        select (LedgerFact)new ActivityRecorded { Activity = "主题党日", Items = [.. items.Take(3)], Measures = measures, Note = note, Evidence = files };

    private static Gen<LedgerFact> Facts { get; } = Gen.Frequency(
        (8, Ticks),
        (5, Activities),
        (1, from item in Items
            from quarter in Quarters
            from note in Notes
            from name in Gen.Elements((byte)'a', (byte)'d')
            select (LedgerFact)new EvidenceAttached { Item = item, Quarter = quarter, Note = note, Evidence = new EvidenceReference(Digest.Of([name]), "a.pdf", 1) }),
        (1, from item in Items from owner in Gen.Elements("甲", "乙") select (LedgerFact)new OwnerAssigned { Item = item, Owner = owner }),
        (1, from item in Items
            from cadences in Gen.Elements<Cadence[]>(
                [Cadence.Every(CadencePeriod.Month)], [Cadence.Every(CadencePeriod.HalfYear, 2)], [Cadence.In([6, 12]), Cadence.Every(CadencePeriod.Quarter)], [])
            select (LedgerFact)new CadenceAccepted { Item = item, Cadences = [.. cadences] }),
        (1, from item in Items
            from quarter in Quarters
            from ofPlan in Gen.Elements(true, false)
            select (LedgerFact)new WaiverGranted { Rule = "PK0101", Item = ofPlan ? null : item, Quarter = quarter, Reason = "停工", Approver = "李四" }),
        (1, from quarter in Quarters select (LedgerFact)new QuarterSealed { Quarter = quarter }),
        (1, from text in Gen.Choose(0, 3) select (LedgerFact)new PlanRevised { TextDigest = Digest.Of([(byte)text]), Reason = "上级要求" }),
        (1, from target in Gen.Choose(-1, 40) select (LedgerFact)new EntryRetracted { Sequence = target }));

    private static Gen<ImmutableArray<LedgerEntry>> Ledgers { get; } =
        from written in (from day in Days from fact in Facts select (Day: day, Fact: fact)).ListOf(40)
        select written.Aggregate(new LedgerBuilder(ThePlan), (ledger, next) => ledger.Add(next.Day, next.Fact)).Entries;

    [Fact]
    public void Says_on_any_day_what_the_entries_say_wherever_it_was_written_down()
    {
        int continued = 0, begunAnew = 0;
        Prop.ForAll((from ledger in Ledgers from cut in Gen.Choose(0, 40) from asOf in Days select (ledger, cut, asOf)).ToArbitrary(), written =>
        {
            (ImmutableArray<LedgerEntry> ledger, int cut, DateOnly asOf) = written;
            LedgerSummary summary = ReadBack(Of(ledger[..cut]));
            if (summary.CanTake(ledger[cut..]))
            {
                summary.Add(ledger[cut..]);
                continued++;
            }
            else
            {
                // Only a retraction that reaches below the cut keeps it from going on.
                Assert.Contains(ledger[cut..], entry => entry.Fact is EntryRetracted retracted && retracted.Sequence <= cut);
                summary = Of(ledger);
                begunAnew++;
            }

            Assert.Equal(Describe(Progress.Compute(ThePlan, ledger, asOf)), Describe(Progress.Of(ThePlan, summary, asOf)));
            Assert.Equal(
                (EntriesInForce.On(DateOnly.MaxValue, ledger).LastOrDefault(entry => entry.Fact is PlanRevised)?.Fact as PlanRevised)?.TextDigest,
                summary.Revision?.TextDigest);
            Assert.Equal(ledger.Any(entry => entry.Fact is PlanRevised), summary.WasEverRevised);
            Assert.Equal((ledger.Length, ledger[^1].RecordedAt), (summary.Sequence, summary.LastRecordedAt));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Assert.True(continued > 100 && begunAnew > 100, $"{continued} were continued and {begunAnew} begun anew: one of them was hardly tried.");
    }

    [Fact]
    public void Takes_no_more_room_for_more_ticks_of_the_same_items()
    {
        LedgerSummary few = Of(Ticks(1_000)), many = Of(Ticks(20_000));

        Assert.InRange(LedgerSummarySerializer.Write(many).Length, 1, 1.1 * LedgerSummarySerializer.Write(few).Length);

        static ImmutableArray<LedgerEntry> Ticks(int count)
        {
            var ledger = new LedgerBuilder(ThePlan);
            for (int i = 0; i < count; i++)
            {
                ledger.Tick(ThePlan.AllItems[i % 3].Address, (Quarter)((i % 4) + 1), count: i % 2 == 0 ? 1 : null, note: $"第{i % 100:000}次");
            }

            return ledger.Entries;
        }
    }

    [Fact]
    public void Refuses_what_does_not_come_next()
    {
        ImmutableArray<LedgerEntry> ledger = new LedgerBuilder(ThePlan).Tick("1", Quarter.Q1).Tick("2", Quarter.Q1).Retract(1).Entries;

        Assert.Throws<ArgumentException>(() => Of(ledger[1..]));
        LedgerSummary summary = Of(ledger[..2]);
        Assert.False(summary.CanTake(ledger[2..]));
        Assert.Throws<ArgumentException>(() => summary.Add(ledger[2..]));
        Assert.Throws<ArgumentException>(() => summary.Add(ledger[..1]));
    }

    [Fact]
    public void Is_never_taken_for_one_of_another_year()
    {
        Assert.Throws<ArgumentException>(() => Progress.Of(ThePlan, new LedgerSummary(2017), YearEnd));
    }

    [Fact]
    public void Has_no_entries_to_show()
    {
        Progress progress = Progress.Of(ThePlan, Of(new LedgerBuilder(ThePlan).Tick("1", Quarter.Q1).Entries), YearEnd);

        Assert.Throws<InvalidOperationException>(() => progress.Waivers);
        Assert.Throws<InvalidOperationException>(() => progress.Items[0].Entries);
        Assert.Throws<InvalidOperationException>(() => progress.Items[0].LastTickIn(Quarter.Q1));
    }

    private static LedgerSummary Of(ImmutableArray<LedgerEntry> entries)
    {
        var summary = new LedgerSummary(2016);
        summary.Add(entries);
        return summary;
    }

    private static LedgerSummary ReadBack(LedgerSummary summary) => LedgerSummarySerializer.Read(LedgerSummarySerializer.Write(summary))!;

    private static string Describe(Progress progress)
    {
        var text = new StringBuilder();
        foreach (ItemProgress item in progress.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{item.Owner} {item.CadenceSource} {string.Join('+', item.Cadences.Select(CadenceFormat.Write))} {item.UnmetFloors.Count()}\n");
            foreach (QuarterProgress quarter in item.Quarters)
            {
                text.Append(CultureInfo.InvariantCulture, $"{quarter.Quarter} {quarter.Done}/{quarter.Expected} of {quarter.Occurrences} {quarter.State} {quarter.EvidenceCount} “{quarter.LastNote}” ")
                    .AppendJoin(' ', quarter.Periods)
                    .AppendJoin(',', quarter.MissedMonths)
                    .AppendJoin(' ', item.MeasuresIn(quarter.Quarter).All)
                    .Append(CultureInfo.InvariantCulture, $" late {item.LateIn(quarter.Quarter, progress.Seals)} sealed {progress.Seals.SealOf(quarter.Quarter)?.Sequence}\n");
            }
        }

        return text.Append(progress.Totals()).AppendJoin('\n', DueList.Of(progress).Select(task => $"{task.Quarter} {task.Kind} {task.LastDay}")).ToString();
    }
}
