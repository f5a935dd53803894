using PlanKit.Analysis;
using PlanKit.Gongxin.Rules;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Gongxin.Tests.Rules;

public sealed class UnknownOwnerAnalyzerTests
{
    private static AnalyzerTest Test() => SamplePlan.Test(new UnknownOwnerAnalyzer());

    [Fact]
    public void Is_silent_with_the_owners_of_the_profile() => Test().Ledger(_ => { }).Verify();

    [Fact]
    public void Reports_an_owner_that_is_no_department()
    {
        AnalysisResult result = Test().Ledger(ledger => ledger.Own("5", "党办")).Expect("GX1010", "5").Verify();

        Finding finding = Assert.Single(result.Findings);
        Assert.Equal("第5条“提高中心组学习质量”的责任部门“党办”不在单位的部门名单中。", finding.Diagnostic.Message.Chinese);
        Assert.Equal("Item 5 “提高中心组学习质量”: the owner 党办 is not among the unit's departments.", finding.Diagnostic.Message.English);
    }

    [Theory]
    [InlineData("办公室、机关纪委")]
    [InlineData("办公室， 机关纪委")]
    [InlineData("办公室/机关纪委")]
    public void Looks_up_each_of_several_owners(string owners) => Test().Ledger(ledger => ledger.Own("5", owners)).Verify();

    [Fact]
    public void Names_only_the_unknown_of_several_owners()
    {
        AnalysisResult result = Test().Ledger(ledger => ledger.Own("5", "办公室、党办；工会")).Expect("GX1010", "5").Verify();

        Assert.Contains("“党办、工会”", Assert.Single(result.Findings).Diagnostic.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_where_nobody_owns_the_item() =>
        Test().Profile(new PlanProfile { Departments = ["办公室"] }).Ledger(_ => { }).Verify();

    [Fact]
    public void Is_silent_where_the_profile_names_no_departments() =>
        Test().Profile(PlanProfile.Empty).Ledger(ledger => ledger.Own("5", "党办")).Verify();
}
