using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger;

public sealed class MissedMonthsTests
{
    private static readonly DateOnly AfterQ1 = new(2016, 4, 1);

    [Fact]
    public void Are_the_months_that_ended_without_what_was_due()
    {
        QuarterProgress quarter = Monthly(AfterQ1, ledger => ledger.Record("支委会", new DateOnly(2016, 1, 12), Quarterly));

        Assert.Equal([2, 3], quarter.MissedMonths);
        Assert.Equal((ProgressState.Overdue, 1, 3), quarter.Summary());
    }

    [Fact]
    public void Are_not_made_up_for_by_another_months_surplus()
    {
        QuarterProgress quarter = Monthly(AfterQ1, ledger => ledger
            .Record("支委会", new DateOnly(2016, 1, 5), Quarterly)
            .Record("支委会", new DateOnly(2016, 1, 12), Quarterly)
            .Record("支委会", new DateOnly(2016, 3, 12), Quarterly));

        Assert.Equal([2], quarter.MissedMonths);
        Assert.Equal((ProgressState.Overdue, 2, 3), quarter.Summary());
        Assert.Equal(3, quarter.Occurrences);
    }

    [Fact]
    public void Begin_when_a_month_has_ended_though_the_quarter_runs_on()
    {
        Assert.Equal(ProgressState.NotStarted, Monthly(new DateOnly(2016, 1, 31), _ => { }).State);
        QuarterProgress quarter = Monthly(new DateOnly(2016, 2, 1), _ => { });

        Assert.Equal([1], quarter.MissedMonths);
        Assert.Equal(ProgressState.Overdue, quarter.State);
    }

    [Fact]
    public void Are_filled_by_a_number_that_names_no_month_the_earliest_first()
    {
        QuarterProgress quarter = Monthly(AfterQ1, ledger => ledger
            .Record("支委会", new DateOnly(2016, 2, 5), Quarterly)
            .Tick(Quarterly, Quarter.Q1, count: 1));

        Assert.Equal([3], quarter.MissedMonths);
    }

    [Fact]
    public void Are_none_where_somebody_says_that_all_is_done_or_that_nothing_was_due()
    {
        Assert.Empty(Monthly(AfterQ1, ledger => ledger.Tick(Quarterly, Quarter.Q1)).MissedMonths);
        Assert.Empty(Monthly(AfterQ1, ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.NotApplicable)).MissedMonths);
    }

    [Fact]
    public void Are_named_though_every_number_is_reached_where_somebody_says_partial() =>
        Assert.Equal([3], Monthly(AfterQ1, ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.Partial, count: 3)).MissedMonths);

    [Fact]
    public void Are_only_those_that_a_cadence_names()
    {
        static QuarterProgress Q2(Action<LedgerBuilder> write) => Fold(
            Quarterly,
            ledger =>
            {
                ledger.Expect(Quarterly, Cadence.In([4, 6]));
                write(ledger);
            },
            new DateOnly(2016, 7, 1)).In(Quarter.Q2);

        Assert.Equal([4, 6], Q2(_ => { }).MissedMonths);
        Assert.Equal([4], Q2(ledger => ledger.Record("检查", new DateOnly(2016, 5, 2), Quarterly)).MissedMonths);
        Assert.Equal([6], Q2(ledger => ledger.Record("检查", new DateOnly(2016, 4, 2), Quarterly).Record("检查", new DateOnly(2016, 4, 9), Quarterly)).MissedMonths);
    }

    [Fact]
    public void Are_none_where_a_whole_quarter_is_short()
    {
        QuarterProgress quarter = Fold(Quarterly, _ => { }, AfterQ1).In(Quarter.Q1);

        Assert.Equal(ProgressState.Overdue, quarter.State);
        Assert.Empty(quarter.MissedMonths);
    }

    [Fact]
    public void Stand_beside_what_other_cadences_ask_for()
    {
        QuarterProgress quarter = Fold(
            Quarterly,
            ledger => ledger
                .Expect(Quarterly, Cadence.Every(CadencePeriod.Month), Cadence.OncePerQuarter)
                .Record("支委会", new DateOnly(2016, 1, 5), Quarterly)
                .Record("支委会", new DateOnly(2016, 2, 5), Quarterly),
            AfterQ1).In(Quarter.Q1);

        Assert.Equal([3], quarter.MissedMonths);
        Assert.Equal((ProgressState.Overdue, 3, 4), quarter.Summary());
    }

    private static QuarterProgress Monthly(DateOnly asOf, Action<LedgerBuilder> write) => Fold(
        Quarterly,
        ledger =>
        {
            ledger.Expect(Quarterly, Cadence.Every(CadencePeriod.Month));
            write(ledger);
        },
        asOf).In(Quarter.Q1);
}
