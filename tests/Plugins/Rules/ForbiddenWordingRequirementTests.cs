using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class ForbiddenWordingRequirementTests
{
    [Fact]
    public void Each_place_in_an_item_where_one_of_the_words_stands_is_found() => Assert.Equal(
        ["1 适时学习: 适时", "1 适时学习: 适时"],
        AnalyzerTest.For(RuleTexts.Rule("kind: wording\nmust-not-contain: [适时, 视情]\nwhere: { titles: [学习] }", "{item} {title}: {found}"))
            .Plan("前言适时。\n1．[|适时|]学习。[|适时|]检查。\n2．修订制度，视情印发。")
            .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));

    [Fact]
    public void The_case_of_letters_does_not_matter() => Assert.Equal(
        ["1 Learn ASAP: ASAP"],
        AnalyzerTest.For(RuleTexts.Rule("kind: wording\nmust-not-contain: [asap]", "{item} {title}: {found}"))
            .Plan("1．Learn [|ASAP|]。")
            .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));

    [Fact]
    public void Words_in_a_section_within_a_section_are_told_of_once() => Assert.Equal(
        ["一、学习: 适时", "（一）集中: 适时"],
        AnalyzerTest.For(RuleTexts.Rule("kind: wording\nin: sections\nmust-not-contain: [适时]", "{section}: {found}"))
            .Plan("一、学习\n[|适时|]安排。\n（一）集中\n1．[|适时|]学习。")
            .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));

    [Fact]
    public void Of_words_that_overlap_the_longest_is_found_once() =>
        AnalyzerTest.For(RuleTexts.Rule("kind: wording\nmust-not-contain: [适时, 适时尽快]", "{found}"))
            .Plan("1．[|适时尽快|]学习，[|适时|]检查。")
            .Verify();

    [Fact]
    public void Words_anywhere_in_the_document_are_found() =>
        AnalyzerTest.For(RuleTexts.Rule("kind: wording\nin: document\nmust-not-contain: [适时]", "{found}"))
            .Plan("前言[|适时|]。\n1．[|适时|]学习。\n2．修订制度。")
            .Verify();
}
