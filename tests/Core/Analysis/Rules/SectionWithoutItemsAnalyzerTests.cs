using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class SectionWithoutItemsAnalyzerTests
{
    [Fact]
    public void Reports_a_heading_below_which_nothing_stands()
    {
        AnalysisResult result = AnalyzerTest.For(new SectionWithoutItemsAnalyzer())
            .Plan("一、学习\n1．集中学习。\n[|二、组织|]\n三、廉政\n2．观看警示教育片。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 3 行的部分“二、组织”下面没有条目，也没有文字。", diagnostic.Message.Chinese);
        Assert.Equal("Line 3: the section “二、组织” holds neither items nor text.", diagnostic.Message.English);
        Assert.Contains("“二、组织”", diagnostic.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_on_a_section_of_running_text() =>
        AnalyzerTest.For(new SectionWithoutItemsAnalyzer())
            .Plan("一、指导思想\n认真贯彻上级部署。\n二、学习\n1．集中学习。\n三、廉政\n2．观看警示教育片。\n").Verify();
}
