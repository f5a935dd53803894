using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class RepeatedNumberAnalyzerTests
{
    [Fact]
    public void Reports_the_second_marker_and_where_the_first_is()
    {
        AnalysisResult result = AnalyzerTest.For(new RepeatedNumberAnalyzer())
            .Plan("一、学习\n1．集中学习。\n2．个人自学。\n[|2．|]专题研讨。\n4．心得交流。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 4 行的序号“2．”重复：第 3 行已经用过“2．”。", diagnostic.Message.Chinese);
        Assert.Equal("Line 4: the number “2．” is used again; line 3 has “2．” already.", diagnostic.Message.English);
        Assert.StartsWith("把“2．”改成“3．”", diagnostic.Remedy.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_fix_what_should_stand_there_and_what_it_repeats()
    {
        const string Plan = "1．集中学习。\n1．个人自学。\n";
        AnalysisResult result = AnalyzerTest.For(new RepeatedNumberAnalyzer()).Plan(Plan.Replace("\n1．", "\n[|1．|]", StringComparison.Ordinal)).Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("2．", diagnostic.Properties[DiagnosticProperties.Expected]);
        Assert.Equal(0, Assert.Single(diagnostic.AdditionalLocations).Span?.Start);
    }

    [Fact]
    public void Reports_a_section_that_begins_with_the_last_number_before_it_where_numbers_run_on()
    {
        AnalysisResult result = AnalyzerTest.For(new RepeatedNumberAnalyzer())
            .Plan("一、学习\n1．集中学习。\n2．个人自学。\n二、组织\n3．换届。\n4．党费。\n三、廉政\n[|4．|]警示教育。\n6．督查。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 8 行的序号“4．”重复：第 6 行已经用过“4．”。", diagnostic.Message.Chinese);
        Assert.StartsWith("把“4．”改成“5．”", diagnostic.Remedy.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一、学习\n1．集中学习。\n2．个人自学。\n二、组织\n1．换届。\n2．党费。\n")]
    [InlineData("1．集中学习。每次：（1）签到；（2）记录。\n2．个人自学。每次：（1）读书；（2）笔记。\n")]
    public void Is_silent_where_another_list_counts_anew(string plan) => AnalyzerTest.For(new RepeatedNumberAnalyzer()).Plan(plan).Verify();
}
