using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger;

public sealed class DueListTests
{
    private static readonly DateOnly InMay = new(2016, 5, 10);

    [Fact]
    public void Holds_what_is_left_over_what_is_owed_now_and_what_comes_next()
    {
        Assert.Equal(
            ["Overdue 3 2016-03-31 1", "Now 2 2016-06-30 2", "Now 3 2016-06-30 1", "Next 3 2016-09-30 1"],
            Describe(DueList.Of(Fold(_ => { }, InMay))));
    }

    [Fact]
    public void Holds_what_is_still_missing_and_nothing_that_is_done() =>
        Assert.Equal(
            ["Now 2 2016-06-30 1", "Next 3 2016-09-30 1"],
            Describe(DueList.Of(Fold(
                ledger => ledger.Tick(Quarterly, Quarter.Q1).Tick(Quarterly, Quarter.Q2).Tick(TwicePerHalfYear, Quarter.Q1, count: 1),
                new DateOnly(2016, 6, 30)))));

    [Fact]
    public void Counts_a_month_that_has_ended_as_left_over_though_its_quarter_runs_on()
    {
        IEnumerable<string> tasks = Describe(DueList.Of(Fold(ledger => ledger.Expect(Quarterly, Cadence.Every(CadencePeriod.Month)), InMay)));

        Assert.Contains("Overdue 3 2016-04-30 1", tasks);
        Assert.Contains("Now 3 2016-05-31 1", tasks);
    }

    [Fact]
    public void Asks_for_nothing_where_the_quarter_does_not_apply() =>
        Assert.DoesNotContain(
            DueList.Of(Fold(ledger => ledger.Tick(Quarterly, Quarter.Q1, TickState.NotApplicable), InMay)),
            task => task.Quarter == Quarter.Q1);

    [Fact]
    public void Asks_once_more_where_somebody_says_partial() =>
        Assert.Contains("Now 3 2016-06-30 1", Describe(DueList.Of(Fold(ledger => ledger.Tick(Quarterly, Quarter.Q2, TickState.Partial, count: 4), new DateOnly(2016, 6, 30)))));

    [Fact]
    public void Holds_all_that_is_missing_after_the_year() =>
        Assert.Equal(
            ["Overdue 3 2016-03-31 1", "Overdue 2 2016-06-30 2", "Overdue 3 2016-06-30 1", "Overdue 3 2016-09-30 1", "Overdue 1 2016-12-31 1", "Overdue 2 2016-12-31 2", "Overdue 3 2016-12-31 1"],
            Describe(DueList.Of(Fold(_ => { }, AfterTheYear))));

    [Fact]
    public void Holds_one_quarters_tasks_and_what_earlier_ones_left_over()
    {
        Assert.Equal(
            ["Overdue 3 2016-03-31 1", "Next 1 2016-12-31 1", "Next 2 2016-12-31 2", "Next 3 2016-12-31 1"],
            Describe(DueList.Of(Fold(_ => { }, InMay), Quarter.Q4)));
        Assert.Equal(["Overdue 3 2016-03-31 1"], Describe(DueList.Of(Fold(_ => { }, InMay), Quarter.Q1)));
    }

    private static IEnumerable<string> Describe(ImmutableArray<DueTask> tasks) =>
        tasks.Select(task => $"{task.Kind} {task.Item.Item.Address} {task.LastDay:yyyy-MM-dd} {task.Period.Missing}");
}
