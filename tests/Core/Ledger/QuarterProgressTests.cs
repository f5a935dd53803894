using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger;

public sealed class QuarterProgressTests
{
    private static readonly DateOnly InMay = new(2016, 5, 10);

    [Fact]
    public void Is_not_done_where_the_last_word_is_partial_whatever_the_count()
    {
        Assert.Equal(
            ProgressState.InProgress,
            Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.Partial, count: 1), new DateOnly(2016, 3, 31)).State);
        Assert.Equal(
            ProgressState.Overdue,
            Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.Partial, count: 1), new DateOnly(2016, 4, 1)).State);
    }

    [Fact]
    public void Is_overdue_only_after_the_quarters_last_day()
    {
        Assert.Equal(ProgressState.NotStarted, Q1(_ => { }, new DateOnly(2016, 3, 31)).State);
        Assert.Equal(ProgressState.Overdue, Q1(_ => { }, new DateOnly(2016, 4, 1)).State);
        Assert.Equal(ProgressState.InProgress, Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.Partial), new DateOnly(2016, 3, 31)).State);
        Assert.Equal(ProgressState.Overdue, Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.Partial), new DateOnly(2016, 4, 1)).State);
    }

    [Fact]
    public void Is_done_by_a_tick_without_a_number_whatever_was_due() =>
        Assert.Equal((ProgressState.Done, 3, 3), Q1(ledger => ledger.Expect(Quarterly, Cadence.Every(CadencePeriod.Month)).Tick(Quarterly, Quarter.Q1)).Summary());

    [Fact]
    public void Is_done_once_when_it_is_said_twice()
    {
        // A second tick adds a note or a file; it is no second occurrence toward the half-year.
        ItemProgress item = Fold(TwicePerHalfYear, ledger => ledger.Tick(TwicePerHalfYear, Quarter.Q1).Tick(TwicePerHalfYear, Quarter.Q1, note: "补充"));

        Assert.Equal(1, item.In(Quarter.Q1).Occurrences);
        Assert.Equal((ProgressState.Overdue, 1, 2), Fold(TwicePerHalfYear, ledger => ledger.Tick(TwicePerHalfYear, Quarter.Q1).Tick(TwicePerHalfYear, Quarter.Q1)).In(Quarter.Q2).Summary());
        Assert.Equal("补充", item.In(Quarter.Q1).LastNote);
    }

    [Fact]
    public void Adds_numbers_up()
    {
        static void Monthly(LedgerBuilder ledger) => ledger.Expect(Quarterly, Cadence.Every(CadencePeriod.Month));

        Assert.Equal((ProgressState.InProgress, 2, 3), Q1(
            ledger =>
            {
                Monthly(ledger);
                ledger.Tick(Quarterly, Quarter.Q1, count: 1).Tick(Quarterly, Quarter.Q1, TickState.Partial, count: 1);
            },
            new DateOnly(2016, 3, 31)).Summary());
        Assert.Equal((ProgressState.Done, 4, 3), Q1(ledger =>
        {
            Monthly(ledger);
            ledger.Tick(Quarterly, Quarter.Q1, count: 1).Tick(Quarterly, Quarter.Q1, count: 3);
        }).Summary());
    }

    [Fact]
    public void Stays_done_when_a_number_follows_and_not_when_partial_does()
    {
        static void MonthlyAndDone(LedgerBuilder ledger) => ledger.Expect(Quarterly, Cadence.Every(CadencePeriod.Month)).Tick(Quarterly, Quarter.Q1);

        Assert.Equal(ProgressState.Done, Q1(ledger =>
        {
            MonthlyAndDone(ledger);
            ledger.Tick(Quarterly, Quarter.Q1, count: 1);
        }).State);
        Assert.Equal((ProgressState.Overdue, 0, 3), Q1(ledger =>
        {
            MonthlyAndDone(ledger);
            ledger.Tick(Quarterly, Quarter.Q1, TickState.Partial);
        }).Summary());
    }

    [Fact]
    public void Is_settled_by_the_last_statement()
    {
        Assert.Equal(ProgressState.Done, Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.Partial).Tick(Quarterly, Quarter.Q1)).State);
        Assert.Equal(ProgressState.Overdue, Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1).Tick(Quarterly, Quarter.Q1, TickState.Partial)).State);
        Assert.Equal(ProgressState.NotApplicable, Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1).Tick(Quarterly, Quarter.Q1, TickState.NotApplicable)).State);
        Assert.Equal(ProgressState.Done, Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.NotApplicable).Tick(Quarterly, Quarter.Q1)).State);
        Assert.Equal(ProgressState.Done, Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.NotApplicable).Record("党课", new DateOnly(2016, 3, 1), Quarterly)).State);
    }

    [Fact]
    public void Owes_nothing_when_it_is_not_applicable()
    {
        QuarterProgress quarter = Q1(ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.NotApplicable, count: 5));

        Assert.Equal((ProgressState.NotApplicable, 0, 0), quarter.Summary());
        Assert.False(quarter.IsApplicable);
    }

    [Fact]
    public void Credits_earlier_quarters_where_a_years_period_ends()
    {
        ItemProgress item = Fold(Yearly, ledger => ledger.Tick(Yearly, Quarter.Q2), AfterTheYear);

        Assert.Equal((ProgressState.NotApplicable, 0, 0), item.In(Quarter.Q1).Summary());
        Assert.Equal((ProgressState.Done, 1, 0), item.In(Quarter.Q2).Summary());
        Assert.False(item.In(Quarter.Q2).IsApplicable);
        Assert.Equal((ProgressState.NotApplicable, 0, 0), item.In(Quarter.Q3).Summary());
        Assert.Equal((ProgressState.Done, 1, 1), item.In(Quarter.Q4).Summary());
    }

    [Fact]
    public void Credits_a_half_year_without_the_other()
    {
        ItemProgress item = Fold(
            TwicePerHalfYear,
            ledger => ledger.Tick(TwicePerHalfYear, Quarter.Q1, count: 1).Tick(TwicePerHalfYear, Quarter.Q2, count: 1).Tick(TwicePerHalfYear, Quarter.Q3, count: 1),
            AfterTheYear);

        Assert.Equal((ProgressState.Done, 2, 2), item.In(Quarter.Q2).Summary());
        Assert.Equal((ProgressState.Overdue, 1, 2), item.In(Quarter.Q4).Summary());
    }

    [Fact]
    public void Is_in_progress_where_nothing_is_due_yet_and_part_is_done() =>
        Assert.Equal((ProgressState.InProgress, 0, 0), Fold(Yearly, ledger => ledger.Tick(Yearly, Quarter.Q1, TickState.Partial), InMay).In(Quarter.Q1).Summary());

    [Fact]
    public void Does_not_let_one_of_several_cadences_make_up_for_another()
    {
        ItemProgress item = Fold(
            Quarterly,
            ledger => ledger.Expect(Quarterly, Cadence.Every(CadencePeriod.Quarter), Cadence.Every(CadencePeriod.Year, 2)).Tick(Quarterly, Quarter.Q1, count: 9),
            AfterTheYear);

        // Nine in Q1 are the year's two; Q4's own one is missing.
        Assert.Equal((ProgressState.Overdue, 2, 3), item.In(Quarter.Q4).Summary());
    }

    [Fact]
    public void Counts_an_activity_in_the_quarter_of_its_day_and_in_its_year_alone()
    {
        ItemProgress item = Fold(
            Quarterly,
            ledger => ledger.Record("党课", new DateOnly(2016, 6, 30), Quarterly).Record("党课", new DateOnly(2015, 6, 30), Quarterly));

        Assert.Equal([0, 1, 0, 0], item.Quarters.Select(quarter => quarter.Occurrences));
    }

    [Fact]
    public void Counts_different_files_once_and_keeps_the_last_note()
    {
        QuarterProgress quarter = Q1(ledger => ledger
            .Tick(Quarterly, Quarter.Q1, note: "一", evidence: ["a", "b"]).Attach(Quarterly, Quarter.Q1, "b").Attach(Quarterly, Quarter.Q1, "c")
            .Tick(Quarterly, Quarter.Q1, note: "二").Tick(Quarterly, Quarter.Q1));

        Assert.Equal(3, quarter.EvidenceCount);
        Assert.Equal("二", quarter.LastNote);
    }

    [Fact]
    public void Does_not_overflow_on_absurd_numbers()
    {
        QuarterProgress quarter = Q1(ledger => ledger
            .Expect(Quarterly, Cadence.OncePerQuarter, Cadence.Every(CadencePeriod.Quarter, int.MaxValue))
            .Tick(Quarterly, Quarter.Q1, count: int.MaxValue).Tick(Quarterly, Quarter.Q1, count: int.MaxValue));

        Assert.Equal((ProgressState.Done, int.MaxValue, int.MaxValue), quarter.Summary());
    }

    private static QuarterProgress Q1(Action<LedgerBuilder> write, DateOnly? asOf = null) => Fold(Quarterly, write, asOf ?? InMay).In(Quarter.Q1);
}
