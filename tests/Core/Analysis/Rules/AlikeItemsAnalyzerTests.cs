using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class AlikeItemsAnalyzerTests
{
    private const string Long = "组织全体党员干部集中观看警示教育专题片，观看后以支部为单位开展讨论，每名党员撰写一篇心得体会并在支部大会上交流发言";

    [Fact]
    public void Reports_the_later_of_two_items_that_differ_in_punctuation_alone()
    {
        AnalysisResult result = AnalyzerTest.For(new AlikeItemsAnalyzer())
            .Plan("1．警示教育。组织观看专题片，撰写心得。\n2．换届。按期完成。\n[|3．警示教育|]：组织观看专题片、撰写心得\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第3条“警示教育”与第1条“警示教育”几乎一样。", diagnostic.Message.Chinese);
        Assert.Equal("Item 3 “警示教育” says nearly the same as item 1 “警示教育”.", diagnostic.Message.English);
        Assert.StartsWith("是重复粘贴的，删去第3条", diagnostic.Remedy.Chinese, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(diagnostic.AdditionalLocations).Span?.Start);
    }

    [Fact]
    public void Reports_a_long_item_of_which_a_word_was_changed() =>
        AnalyzerTest.For(new AlikeItemsAnalyzer())
            .Plan($"1．警示教育。{Long}。\n[|2．警示教育|]。{Long.Replace("全体", "所有", StringComparison.Ordinal)}。\n").Verify();

    [Theory]
    [InlineData("一、学习\n1．加强组织领导。\n二、廉政\n2．加强组织领导。\n")]
    [InlineData("1．" + Long + "，第一季度完成。\n2．" + Long + "，第二季度完成。\n")]
    [InlineData("1．" + Long + "，3月底前完成。\n2．" + Long + "，6月底前完成。\n")]
    [InlineData("1．向市委组织部报送支部换届工作总结材料。\n2．向市委宣传部报送支部学习工作总结材料。\n")]
    [InlineData("1．" + Long + "。\n2．" + Long + "。同时组织旁听庭审、参观廉政教育基地、开展家庭助廉座谈，让干部家属一同受到教育。\n")]
    [InlineData("1．" + Long + "。\n2．组织全体党员干部集中观看警示教育专题片，由机关纪委安排一处场地并做好签到工作，整理影像资料后在内网上发布，表扬先进带动后进。\n")]
    public void Is_silent_on_formulas_and_on_items_that_differ_in_what_counts(string plan) =>
        AnalyzerTest.For(new AlikeItemsAnalyzer()).Plan(plan).Verify();

    [Fact]
    public void Finds_the_copy_among_many_items_that_differ_in_a_number()
    {
        string items = string.Concat(Enumerable.Range(1, 200).Select(number => $"{number}．{Long}，归入第{number}卷。\n"));
        string copy = Long.Replace("全体", "所有", StringComparison.Ordinal);

        AnalysisResult result = AnalyzerTest.For(new AlikeItemsAnalyzer()).Plan($"{items}201．{copy}，归入第77卷。\n").Expect("PK0011", "201").Verify();

        Assert.Equal("77", Assert.Single(result.Findings).Diagnostic.Arguments[2]);
    }
}
