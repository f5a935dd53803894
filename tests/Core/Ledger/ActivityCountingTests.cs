using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger;

/// <summary>What docs/progress.md says of activities: those of one day are one for an item.</summary>
public sealed class ActivityCountingTests
{
    private static readonly DateOnly June28 = new(2016, 6, 28);

    [Fact]
    public void Counts_what_was_recorded_under_two_kinds_once()
    {
        Assert.Equal(1, Q2(ledger => ledger.Record("主题党日", June28, Quarterly).Record("党课", June28, Quarterly)).Occurrences);
        Assert.Equal(2, Q2(ledger => ledger.Record("主题党日", June28, Quarterly).Record("党课", June28.AddDays(1), Quarterly)).Occurrences);
    }

    [Fact]
    public void Counts_it_once_for_each_item()
    {
        Progress progress = Fold(ledger => ledger.Record("主题党日", June28, Quarterly).Record("党课", June28, TwicePerHalfYear));

        Assert.Equal(1, progress[Item(Quarterly)].In(Quarter.Q2).Occurrences);
        Assert.Equal(1, progress[Item(TwicePerHalfYear)].In(Quarter.Q2).Occurrences);
    }

    [Fact]
    public void Still_counts_it_when_one_of_the_two_records_is_taken_back() =>
        Assert.Equal(1, Q2(ledger => ledger.Record("主题党日", June28, Quarterly).Record("党课", June28, Quarterly).Retract(1)).Occurrences);

    [Fact]
    public void Counts_each_day_of_a_quarter_once_and_none_for_another()
    {
        QuarterProgress quarter = Fold(Quarterly, ledger =>
        {
            for (DateOnly day = new(2016, 1, 1); day.Year == 2016; day = day.AddDays(1))
            {
                ledger.Record("甲", day, Quarterly).Record("乙", day, Quarterly);
            }
        }).In(Quarter.Q1);

        Assert.Equal(91, quarter.Occurrences);
    }

    [Fact]
    public void Keeps_the_files_of_both_records() =>
        Assert.Equal(2, Q2(ledger => ledger.Record("主题党日", June28, Quarterly, "", "签到表").Record("党课", June28, Quarterly, "", "讲稿")).EvidenceCount);

    private static QuarterProgress Q2(Action<LedgerBuilder> write) => Fold(Quarterly, write).In(Quarter.Q2);
}
