using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class SkippedNumberAnalyzerTests
{
    [Fact]
    public void Reports_the_marker_after_the_gap_and_every_number_that_is_missing()
    {
        AnalysisResult result = AnalyzerTest.For(new SkippedNumberAnalyzer())
            .Plan("一、学习\n1．集中学习。\n[|4．|]心得交流。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 3 行的“4．”前面缺少“2．…3．”（上一个序号是第 2 行的“1．”）。", diagnostic.Message.Chinese);
        Assert.Equal("Line 3: “2．…3．” is missing before “4．” (the number before it is “1．” in line 2).", diagnostic.Message.English);
        Assert.Equal("核对原文：漏了“2．…3．”就补上；没有漏，就把“4．”改成“2．”，后面依次顺延。", diagnostic.Remedy.Chinese);
    }

    [Fact]
    public void Tells_a_fix_what_closes_the_gap()
    {
        AnalysisResult result = AnalyzerTest.For(new SkippedNumberAnalyzer()).Plan("（一）学习。\n[|（四）|]交流。\n（五）总结。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("（二）", diagnostic.Properties[DiagnosticProperties.Expected]);
        Assert.Equal("（三）", diagnostic.Properties[DiagnosticProperties.ExpectedLast]);
        Assert.Equal(0, Assert.Single(diagnostic.AdditionalLocations).Span?.Start);
    }

    [Fact]
    public void Says_so_where_the_list_begins_with_the_gap()
    {
        AnalysisResult result = AnalyzerTest.For(new SkippedNumberAnalyzer()).Plan("[|2．|]个人自学。\n3．专题研讨。\n").Verify();

        Assert.Equal("第 1 行的“2．”前面缺少“1．”（这是本级的第一个序号）。", Assert.Single(result.Findings).Diagnostic.Message.Chinese);
    }

    [Fact]
    public void Counts_from_the_section_before_where_numbers_run_on()
    {
        AnalysisResult result = AnalyzerTest.For(new SkippedNumberAnalyzer())
            .Plan("一、学习\n1．集中学习。\n二、组织\n2．换届。\n三、廉政\n[|5．|]警示教育。\n6．督查。\n").Verify();

        Assert.Equal(
            "第 6 行的“5．”前面缺少“3．…4．”（上一个序号是第 4 行的“2．”）。",
            Assert.Single(result.Findings).Diagnostic.Message.Chinese);
    }

    [Fact]
    public void Counts_from_one_where_no_section_ran_on_before()
    {
        AnalysisResult result = AnalyzerTest.For(new SkippedNumberAnalyzer())
            .Plan("一、学习\n1．集中学习。\n2．个人自学。\n二、组织\n[|2．|]换届。\n3．党费。\n").Verify();

        Assert.Contains("缺少“1．”", Assert.Single(result.Findings).Diagnostic.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一、学习\n1．集中学习。\n2．个人自学。\n二、组织\n3．换届。\n4．党费。\n")]
    [InlineData("1．集中学习。\n3．心得交流。\n2．个人自学。\n")]
    public void Is_silent_where_numbers_run_on_or_come_later(string plan) => AnalyzerTest.For(new SkippedNumberAnalyzer()).Plan(plan).Verify();
}
