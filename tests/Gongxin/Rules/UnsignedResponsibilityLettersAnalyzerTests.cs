using PlanKit.Analysis;
using PlanKit.Gongxin.Rules;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Gongxin.Tests.Rules;

public sealed class UnsignedResponsibilityLettersAnalyzerTests
{
    private static readonly DateOnly March = new(2026, 3, 10);

    private static AnalyzerTest Test() => SamplePlan.Test(new UnsignedResponsibilityLettersAnalyzer());

    private static Measure[] SignedBy(IEnumerable<string> departments) => [.. departments.Select(name => new Measure(name, 1))];

    [Fact]
    public void Names_the_departments_that_have_not_signed()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Record("签订责任书", March, "10", SignedBy(BundledProfile.Instance.Departments.Except(["办公室", "中小企业科"]))))
            .AsOf(2026, 4, 1)
            .Expect("GX1001", "10", Quarter.Q1)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第10条“签订廉政目标责任书”：第一季度已结束，目标责任书还有2个部门未签订：办公室、中小企业科。", finding.Diagnostic.Message.Chinese);
        Assert.Equal(
            "Item 10 “签订廉政目标责任书”: responsibility letters (目标责任书) not signed by 2 departments: 办公室, 中小企业科.",
            finding.Diagnostic.Message.English);
    }

    [Fact]
    public void Names_every_department_when_nothing_is_recorded()
    {
        AnalysisResult result = Test().Ledger(_ => { }).AsOf(2026, 4, 1).Expect("GX1001", "10", Quarter.Q1).Verify();

        string message = Assert.Single(result.Findings).Diagnostic.Message.Chinese;
        Assert.All(BundledProfile.Instance.Departments, department => Assert.Contains(department, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_silent_on_the_last_day_of_the_quarter() => Test().Ledger(_ => { }).AsOf(2026, 3, 31).Verify();

    [Fact]
    public void Is_silent_when_all_have_signed_one_after_another() =>
        Test()
            .Ledger(ledger => ledger
                .Record("签订责任书", March, "10", SignedBy(BundledProfile.Instance.Departments[..4]))
                .Record("签订责任书", new DateOnly(2026, 3, 31), "10", SignedBy(BundledProfile.Instance.Departments[4..])))
            .AsOf(2026, 4, 1)
            .Verify();

    [Fact]
    public void Is_silent_when_the_total_is_the_number_of_departments() =>
        Test().Ledger(ledger => ledger.Record("签订责任书", March, "10", new Measure("签订", 10))).AsOf(2026, 4, 1).Verify();

    [Fact]
    public void Says_how_many_are_missing_when_only_a_total_is_known()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger.Record("签订责任书", March, "10", new Measure("签订", 7, "份")))
            .AsOf(2026, 4, 1)
            .Expect("GX1001", "10", Quarter.Q1)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第10条“签订廉政目标责任书”：第一季度已结束，目标责任书应签订10份，只登记了7份。", finding.Diagnostic.Message.Chinese);
        Assert.Equal("Item 10 “签订廉政目标责任书”: responsibility letters (目标责任书) recorded for 7 of 10 departments.", finding.Diagnostic.Message.English);
    }

    [Fact]
    public void Counts_a_letter_once_that_one_activity_both_names_and_counts() =>
        Test()
            .Ledger(ledger => ledger.Record(
                "签订责任书", March, "10", [.. SignedBy(BundledProfile.Instance.Departments[..5]), new Measure("签订", 5)]))
            .AsOf(2026, 4, 1)
            .Expect("GX1001", "10", Quarter.Q1)
            .Verify();

    [Fact]
    public void Counts_a_department_once_that_is_recorded_twice() =>
        Test()
            .Ledger(ledger => ledger
                .Record("签订责任书", March, "10", SignedBy(BundledProfile.Instance.Departments[..5]))
                .Record("签订责任书", March, "10", SignedBy(BundledProfile.Instance.Departments[..5])))
            .AsOf(2026, 4, 1)
            .Expect("GX1001", "10", Quarter.Q1)
            .Verify();

    [Fact]
    public void Takes_a_measure_of_zero_for_not_signed() =>
        Test()
            .Ledger(ledger => ledger.Record(
                "签订责任书", March, "10", [.. SignedBy(BundledProfile.Instance.Departments[1..]), new Measure("办公室", 0)]))
            .AsOf(2026, 4, 1)
            .Expect("GX1001", "10", Quarter.Q1)
            .Verify();

    [Fact]
    public void Says_on_which_day_the_last_letter_came_when_it_came_late()
    {
        AnalysisResult result = Test()
            .Ledger(ledger => ledger
                .Record("签订责任书", March, "10", SignedBy(BundledProfile.Instance.Departments[..9]))
                .Record("补签责任书", new DateOnly(2026, 4, 1), "10", SignedBy(BundledProfile.Instance.Departments[9..])))
            .AsOf(2026, 12, 31)
            .Expect("GX1001", "10", Quarter.Q1)
            .Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal(
            "第10条“签订廉政目标责任书”：第一季度已结束，目标责任书到2026-04-01才全部签订，晚于2026-03-31。", finding.Diagnostic.Message.Chinese);
        Assert.Equal(
            "Item 10 “签订廉政目标责任书”: responsibility letters (目标责任书) all signed only on 2026-04-01, after 2026-03-31.",
            finding.Diagnostic.Message.English);
    }

    [Fact]
    public void Is_not_content_with_a_tick_that_does_not_say_who_signed() =>
        Test().Ledger(ledger => ledger.Tick("10", Quarter.Q1)).AsOf(2026, 4, 1).Expect("GX1001", "10", Quarter.Q1).Verify();

    [Fact]
    public void Is_silent_where_the_quarter_is_not_applicable() =>
        Test().Ledger(ledger => ledger.Tick("10", Quarter.Q1, TickState.NotApplicable)).AsOf(2026, 4, 1).Verify();

    [Fact]
    public void Is_silent_where_the_profile_names_no_departments() =>
        Test().Profile(new PlanProfile { Items = BundledProfile.Instance.Items }).Ledger(_ => { }).AsOf(2026, 4, 1).Verify();

    [Fact]
    public void Forgets_what_was_retracted() =>
        Test()
            .Ledger(ledger => ledger.Record("签订责任书", March, "10", new Measure("签订", 10)).Retract(1))
            .AsOf(2026, 4, 1)
            .Expect("GX1001", "10", Quarter.Q1)
            .Verify();
}
