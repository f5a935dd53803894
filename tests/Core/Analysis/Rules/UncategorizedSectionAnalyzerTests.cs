using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class UncategorizedSectionAnalyzerTests
{
    [Fact]
    public void Names_the_one_section_without_category()
    {
        AnalysisResult result = AnalyzerTest.For(new UncategorizedSectionAnalyzer())
            .Plan("一、理论学习\n1．集中学习。\n二、组织建设\n2．换届。\n[|三、重点任务|]\n3．招商。\n四、廉政建设\n4．警示教育。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("没有类别：第 5 行的部分“三、重点任务”。", diagnostic.Message.Chinese);
        Assert.Equal("No category: the section “三、重点任务” in line 5.", diagnostic.Message.English);
    }

    [Fact]
    public void Says_it_once_where_sections_are_mostly_so()
    {
        AnalysisResult result = AnalyzerTest.For(new UncategorizedSectionAnalyzer())
            .Plan("[|一、重点任务|]\n1．招商。\n二、其他任务\n2．报表。\n三、廉政建设\n3．警示教育。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("没有类别：3 个有条目的部分中的 2 个，从第 1 行的“一、重点任务”起。", diagnostic.Message.Chinese);
        Assert.Equal(13, Assert.Single(diagnostic.AdditionalLocations).Span?.Start);
    }

    [Fact]
    public void Is_silent_on_running_text_and_on_headings_that_say_it() =>
        AnalyzerTest.For(new UncategorizedSectionAnalyzer())
            .Plan("一、指导思想\n认真贯彻上级部署。\n二、理论学习\n1．集中学习。\n三、廉政建设\n2．警示教育。\n").Verify();
}
