using PlanKit.Ledger;
using PlanKit.Model;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger;

public sealed class ProgressGroupsTests
{
    private static readonly DateOnly InMay = new(2016, 5, 10);

    [Fact]
    public void Names_what_nobody_answers_for_last()
    {
        var groups = ProgressGroups.ByOwner(Fold(ledger => ledger.Own(Yearly, "人事科")));

        Assert.Equal(["人事科", null], groups.Select(group => group.Key));
        Assert.Equal(["人事科", "未指定责任部门"], groups.Select(group => group.Name.Chinese));
    }

    [Fact]
    public void Counts_the_same_item_quarters_as_the_whole()
    {
        Progress progress = Fold(ledger => ledger.Tick(Quarterly, Quarter.Q1).Tick(TwicePerHalfYear, Quarter.Q2, count: 1));

        foreach (var groups in new[] { ProgressGroups.ByOwner(progress), ProgressGroups.BySection(progress), ProgressGroups.ByCategory(progress) })
        {
            Assert.Equal(progress.Totals().Applicable, groups.Sum(group => group.Totals.Applicable));
            Assert.Equal(progress.Totals().Done, groups.Sum(group => group.Totals.Done));
            Assert.Equal(progress.Totals().Overdue, groups.Sum(group => group.Totals.Overdue));
        }
    }

    [Fact]
    public void Counts_periods_in_the_month_in_which_they_fall_due_once_it_has_begun()
    {
        Progress progress = Fold(
            ledger => ledger
                .Expect(Quarterly, Cadence.Every(CadencePeriod.Month), Cadence.OncePerQuarter)
                .Record("支委会", new DateOnly(2016, 1, 9), Quarterly)
                .Record("支委会", new DateOnly(2016, 5, 9), Quarterly),
            InMay);

        var months = ProgressGroups.ByMonth(progress);

        Assert.Equal(12, months.Length);
        Assert.Equal(new ProgressTotals(1, 1, 0, 0, 0), months[0].Totals);
        Assert.Equal(new ProgressTotals(1, 0, 0, 1, 0), months[1].Totals);
        Assert.Equal(new ProgressTotals(2, 1, 0, 1, 0), months[2].Totals);
        Assert.Equal(new ProgressTotals(1, 1, 0, 0, 0), months[4].Totals);
        Assert.Equal(new ProgressTotals(0, 0, 0, 0, 0), months[5].Totals);
    }
}
