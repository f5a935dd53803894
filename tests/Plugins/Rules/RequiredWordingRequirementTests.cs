using PlanKit.Plugins.Rules;
using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class RequiredWordingRequirementTests
{
    [Fact]
    public void An_item_that_has_none_of_the_words_is_found_in_a_bare_document_too()
    {
        NoCodeRule rule = RuleTexts.Rule("kind: wording\nmust-contain: [次, Times]\nwhere: { titles: [学习] }", "{item} {title}: {needed}");

        Assert.Equal(
            ["1 集中学习: “次” or “Times”"],
            AnalyzerTest.For(rule)
                .Plan("[|1．集中学习|]。\n2．参加学习。每月1次。\n3．组织学习。4 times a year.\n4．修订制度。")
                .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));
    }

    [Fact]
    public void A_word_that_the_end_of_a_line_divides_is_there() =>
        AnalyzerTest.For(RuleTexts.Rule("kind: wording\nmust-contain: [责任部门]", "{item}: {needed}"))
            .Plan("1．集中学习党章党规和系列讲话，明确责\n任部门和时限。\n[|2．修订完善机关各项管理制度，明确责任|]。\n3．年初签订党风廉政建设责任书，由责任\n部门办理。")
            .Verify();

    [Fact]
    public void A_section_without_the_words_is_found()
    {
        NoCodeRule rule = RuleTexts.Rule("kind: wording\nin: sections\nmust-contain: [责任]", "{section}: {needed}");

        Assert.Equal(
            ["二、廉政: “责任”"],
            AnalyzerTest.For(rule)
                .Plan("一、学习\n1．集中学习。落实责任。\n[|二、廉政|]\n2．签订文书。")
                .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));
    }

    [Theory]
    [InlineData("2026年工作要点\n1．集中学习。安全生产。", false)]
    [InlineData("2026年工作要点\n1．集中学习。", true)]
    public void A_document_without_the_words_is_found(string text, bool isFound)
    {
        AnalyzerTest test = AnalyzerTest.For(RuleTexts.Rule("kind: wording\nin: document\nmust-contain: [安全生产]", "{needed}")).Plan(text);

        (isFound ? test.Expect(RuleTexts.Id) : test).Verify();
    }
}
