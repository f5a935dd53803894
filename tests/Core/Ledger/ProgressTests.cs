using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger;

public sealed class ProgressTests
{
    [Fact]
    public void Counts_what_had_begun_and_was_due()
    {
        Progress progress = Fold(
            ledger => ledger
                .Tick(Quarterly, Quarter.Q1)
                .Tick(Quarterly, Quarter.Q2, TickState.Partial)
                .Tick(TwicePerHalfYear, Quarter.Q2, count: 1),
            new DateOnly(2016, 7, 1));

        // Item 3: Q1 done, Q2 overdue, Q3 not started; item 2: Q2 overdue with 1 of 2; item 1 is due in Q4, which has not begun.
        Assert.Equal(new ProgressTotals(4, 1, 0, 2, 1), progress.Totals());
        Assert.Equal(0.25, progress.Totals().Rate);
        Assert.Equal(new ProgressTotals(1, 0, 0, 1, 0), progress.TotalsOf([Item(TwicePerHalfYear)]));
    }

    [Fact]
    public void Has_no_rate_where_nothing_was_due()
    {
        ProgressTotals totals = Fold(_ => { }, new DateOnly(2015, 12, 31)).Totals();

        Assert.Equal(new ProgressTotals(0, 0, 0, 0, 0), totals);
        Assert.Null(totals.Rate);
    }

    [Fact]
    public void Does_not_depend_on_the_order_in_which_entries_arrive_nor_on_culture_or_time_zone()
    {
        var ledger = new LedgerBuilder(ThePlan);
        ledger.Tick("1", Quarter.Q2).Tick("2", Quarter.Q1, TickState.Partial, note: "一").Tick("2", Quarter.Q1, count: 2, note: "二", evidence: "a")
            .Retract(2).Own("3", "甲").Own("3", "乙").Expect("3", Cadence.Every(CadencePeriod.Month)).Tick("3", Quarter.Q3)
            .Retract(4).Record("党课", new DateOnly(2016, 8, 1), "3", new Measure("到会", 1.5m, "人")).Tick("3", Quarter.Q3, TickState.NotApplicable).Waive("PK0101")
            .Record("党课", new DateOnly(2016, 2, 29), "3").Record("主题党日", new DateOnly(2016, 2, 29), "3", new Measure("到会", 2.5m, "人"));
        string expected = Describe(Progress.Compute(ThePlan, ledger.Entries, YearEnd));
        var arrivals =
            from entries in Gen.Shuffle(ledger.Entries.ToArray())
            from hours in Gen.Choose(-12, 14)
            from culture in Gen.Elements(CultureInfo.InvariantCulture, Foreign())
            select (Entries: entries.Select(entry => Elsewhere(entry, hours)).ToArray(), Culture: culture);

        Prop.ForAll(arrivals.ToArbitrary(), arrival =>
            Under(arrival.Culture, () => Describe(Progress.Compute(ThePlan, arrival.Entries, YearEnd))) == expected).Check(Config.QuickThrowOnFailure);
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "Whether the machine's culture matters can only be tried by setting it.")]
    private static string Under(CultureInfo culture, Func<string> describe)
    {
        CultureInfo own = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return describe();
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    // Commas for points, another calendar's first day, as a machine elsewhere has them.
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Saturday;
        return culture;
    }

    private static LedgerEntry Elsewhere(LedgerEntry entry, int hours) => new()
    {
        Sequence = entry.Sequence,
        RecordedAt = entry.RecordedAt.ToOffset(TimeSpan.FromHours(hours)),
        Date = entry.Date,
        Author = entry.Author,
        Fact = entry.Fact,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    [Fact]
    public void Passes_over_items_of_other_plans()
    {
        Progress progress = Fold(ledger => ledger.Add(YearEnd, new Ticked { Item = new ItemId("ffffffffff"), Quarter = Quarter.Q1, State = TickState.Done }));

        Assert.All(progress.Items, item => Assert.Empty(item.Entries));
    }

    [Fact]
    public void Lists_waivers_in_force_but_not_retracted_ones()
    {
        Progress progress = Fold(ledger => ledger.Waive("PK0101").Waive("PK0102", Quarterly).Retract(1));

        Assert.Equal([2L], progress.Waivers.Select(entry => entry.Sequence));
    }

    [Fact]
    public void Counts_an_activity_once_for_each_item_however_often_it_names_it()
    {
        ItemId id = Item(Quarterly).Id;
        ItemProgress item = Fold(Quarterly, ledger => ledger.Add(new DateOnly(2016, 2, 3), new ActivityRecorded { Activity = "党课", Items = [id, id] }));

        Assert.Equal(1, item.In(Quarter.Q1).Occurrences);
        Assert.Single(item.Entries);
    }

    private static string Describe(Progress progress) => string.Join('\n', progress.Items.Select(item =>
        $"{item.Item} {item.Owner} {string.Join(',', item.Cadences)} {string.Join(',', item.Entries.Select(entry => entry.Sequence))} "
        + string.Join(' ', item.Quarters.Select(quarter => $"{quarter.Summary()}{quarter.Occurrences}{quarter.EvidenceCount}{quarter.LastNote}"
            + string.Join(',', quarter.MissedMonths)
            + string.Join(',', item.MeasuresIn(quarter.Quarter).All.Select(sum => string.Create(CultureInfo.InvariantCulture, $"{sum.Name}{sum.Value}{sum.Unit}")))))))
        + string.Join(',', progress.Waivers.Select(entry => entry.Sequence));
}
