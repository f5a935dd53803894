using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class UnmeasurableItemAnalyzerTests
{
    private const string Measured = "1．集中学习。每季度1次。\n2．辅导报告。全年不少于两次。\n3．述职，12月底前。\n";

    [Fact]
    public void Names_the_items_where_they_are_exceptions()
    {
        AnalysisResult result = AnalyzerTest.For(new UnmeasurableItemAnalyzer()).Plan(Measured + "[|4．改进作风|]。进一步密切联系群众。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("没有写明频次、时间或数量：第4条“改进作风”。", diagnostic.Message.Chinese);
        Assert.Equal("No cadence, date or quantity is stated: item 4 “改进作风”.", diagnostic.Message.English);
    }

    [Fact]
    public void Names_each_of_several_exceptions() =>
        AnalyzerTest.For(new UnmeasurableItemAnalyzer())
            .Plan(Measured + "[|4．改进作风|]。\n[|5．强化监督|]。\n6．慰问老党员20名。\n").Verify();

    [Fact]
    public void Says_it_once_where_the_plan_is_written_that_way()
    {
        AnalysisResult result = AnalyzerTest.For(new UnmeasurableItemAnalyzer())
            .Plan(Measured + "4．改进作风。\n5．强化监督。\n6．健全制度。\n").Expect("PK0012").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("没有写明频次、时间或数量：6 个条目中的 3 个（4, 5, 6）。", diagnostic.Message.Chinese);
        Assert.Equal(3, diagnostic.AdditionalLocations.Length);
    }

    [Fact]
    public void Is_silent_once_somebody_said_how_often() =>
        AnalyzerTest.For(new UnmeasurableItemAnalyzer())
            .Plan(Measured + "4．改进作风。\n").Ledger(ledger => ledger.Expect("4", Cadence.OncePerQuarter)).Verify();

    [Theory]
    [InlineData("1．读两本书，写一篇心得。\n")]
    [InlineData("1．走访慰问老党员20名。\n")]
    [InlineData("1．年底前完成换届。\n")]
    [InlineData("1．培训党员占比30%以上。\n")]
    [InlineData("1．七一前夕开展慰问。\n")]
    [InlineData("1．组织学习。（1）中心组学习；（2）集中学习不少于12天。\n")]
    public void Is_silent_on_words_by_which_one_can_tell(string plan) => AnalyzerTest.For(new UnmeasurableItemAnalyzer()).Plan(plan).Verify();

    [Theory]
    [InlineData("[|1．一个支部一面旗|]。落实一岗双责，一条心、一股劲抓到底。\n")]
    [InlineData("[|1．全面建设|]。（1）抓学习；（2）抓组织。\n")]
    public void Is_not_misled_by_numbers_that_count_nothing(string plan) => AnalyzerTest.For(new UnmeasurableItemAnalyzer()).Plan(plan).Verify();
}
