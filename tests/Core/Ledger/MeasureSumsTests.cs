using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;
using static PlanKit.Tests.Ledger.ProgressFixture;

namespace PlanKit.Tests.Ledger;

public sealed class MeasureSumsTests
{
    private static readonly DateOnly June28 = new(2016, 6, 28);

    [Fact]
    public void Adds_up_a_quarters_activities_by_name_and_unit()
    {
        MeasureSums sums = Q2(ledger => ledger
            .Record("主题党日", June28, Quarterly, new Measure("到会", 32, "人"), new Measure("用时", 1.5m, "小时"))
            .Record("党课", June28.AddDays(1), Quarterly, new Measure("到会", 30, "人"))
            .Record("党课", June28.AddDays(30), Quarterly, new Measure("到会", 99, "人")));

        Assert.Equal([new Measure("到会", 62, "人"), new Measure("用时", 1.5m, "小时")], sums.All);
        Assert.Equal(62, sums.ValueOf("到会"));
        Assert.Equal(0, sums.ValueOf("缺席"));
    }

    [Fact]
    public void Takes_what_two_records_of_one_event_measured_once_with_the_value_entered_last() =>
        Assert.Equal(31, Q2(ledger => ledger
            .Record("主题党日", June28, Quarterly, new Measure("到会", 32, "人"))
            .Record("党课", June28, Quarterly, new Measure("到会", 31, "人"))).ValueOf("到会"));

    [Fact]
    public void Never_adds_different_units()
    {
        MeasureSums sums = Q2(ledger => ledger
            .Record("捐款", June28, Quarterly, new Measure("金额", 2, "万元"))
            .Record("捐款", June28.AddDays(1), Quarterly, new Measure("金额", 300, "元")));

        Assert.Null(sums.ValueOf("金额"));
        Assert.Equal(300, sums.ValueOf("金额", "元"));
    }

    [Fact]
    public void Counts_what_bears_no_unit_among_the_others() =>
        Assert.Equal(62, Q2(ledger => ledger
            .Record("党课", June28, Quarterly, new Measure("到会", 32, "人"))
            .Record("党课", June28.AddDays(1), Quarterly, new Measure("到会", 30))).ValueOf("到会"));

    [Fact]
    public void Counts_what_bears_no_unit_as_measured_in_the_one_that_is_asked_for()
    {
        MeasureSums sums = Q2(ledger => ledger
            .Record("捐款", June28, Quarterly, new Measure("金额", 2, "万元"))
            .Record("捐款", June28.AddDays(1), Quarterly, new Measure("金额", 300, "元"))
            .Record("捐款", June28.AddDays(2), Quarterly, new Measure("金额", 5)));

        Assert.Equal(305, sums.ValueIn("金额", "元"));
        Assert.Null(sums.ValueIn("到会", "人"));
    }

    [Fact]
    public void Does_not_overflow_on_absurd_numbers() =>
        Assert.Equal(decimal.MaxValue, Q2(ledger => ledger
            .Record("党课", June28, Quarterly, new Measure("到会", decimal.MaxValue))
            .Record("党课", June28.AddDays(1), Quarterly, new Measure("到会", decimal.MaxValue))).ValueOf("到会"));

    [Fact]
    public void Leaves_out_other_years_and_what_was_taken_back() =>
        Assert.Empty(Q2(ledger => ledger
            .Record("党课", June28.AddYears(-1), Quarterly, new Measure("到会", 1))
            .Record("党课", June28, Quarterly, new Measure("到会", 1)).Retract(2)).All);

    private static MeasureSums Q2(Action<LedgerBuilder> write) => Fold(Quarterly, write).MeasuresIn(Quarter.Q2);
}
