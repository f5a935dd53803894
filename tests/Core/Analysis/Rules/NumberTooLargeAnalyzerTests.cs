using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Syntax;
using PlanKit.Text;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class NumberTooLargeAnalyzerTests
{
    [Theory]
    [InlineData("999．归档。\n[|1000．|]归档。\n", "1000．")]
    [InlineData("一百九十九、归档。\n[|二百、|]归档。\n", "二百、")]
    [InlineData("（99）归档。\n[|（100）|]归档。\n", "（100）")]
    [InlineData("第一百九十九条 归档。\n[|第二百条|] 归档。\n", "第二百条")]
    public void Reports_a_number_that_is_not_read_as_an_items(string plan, string number)
    {
        AnalysisResult result = AnalyzerTest.For(new NumberTooLargeAnalyzer()).Plan(plan).Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal($"第 2 行开头的“{number}”超出了能读的序号，这一行没有读作条目。", diagnostic.Message.Chinese);
        Assert.StartsWith($"Line 2: “{number}” is larger than", diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1．归档。\n2016年归档。\n2016、2017年归档。\n12.5万元。\n（2016）归档。\n百、千、万。\n3000。\n")]
    [InlineData("1．归档。\n百年大计。\n千、万户。\n")]
    public void Is_silent_on_years_and_amounts(string plan) => AnalyzerTest.For(new NumberTooLargeAnalyzer()).Plan(plan).Verify();

    [Fact]
    public void Every_number_up_to_the_largest_is_an_item()
    {
        string plan = string.Concat(Enumerable.Range(1, 999).Select(number => $"{number}．归档第{number}卷。\n"));

        Assert.Equal(Enumerable.Range(1, 999), PlanSyntaxTree.Parse(SourceText.From(plan)).Nodes<ItemSyntax>().Select(item => item.Marker.Ordinal!.Value));
    }
}
