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

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Words_that_the_end_of_a_line_divides_are_found_with_their_place_and_told_of_whole(string lineEnd) => Assert.Equal(
        ["1 组织学习党章党规系列讲话: 适时", "1 组织学习党章党规系列讲话: 适时", "2 修订完善机关管理制度: 视情"],
        AnalyzerTest.For(RuleTexts.Rule("kind: wording\nmust-not-contain: [适时, 视情]", "{item} {title}: {found}"))
            .Plan("前言。\n1．组织学习党章党规系列讲话。年中[|适\n时|]检查，做好记录，总结经验，到年底大\n家[|适时|]总结。\n2．修订完善机关管理制度。到时[|视\n情|]印发。".ReplaceLineEndings(lineEnd))
            .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));

    [Theory]
    [InlineData("（1）第一小组\n组长张三\n组员李四、王五、赵六、钱七、孙八、周九\n成员以名单为准", "组组")]
    [InlineData("1．加强领导\n导师带徒\n2．学习研讨", "导导")]
    public void A_line_that_is_not_full_ends_its_paragraph(string text, string word) =>
        AnalyzerTest.For(RuleTexts.Rule($"kind: wording\nin: document\nmust-not-contain: [{word}]", "{found}")).Plan(text).Verify();

    [Theory]
    [InlineData("1．加强组织领导和统筹协调工作，思想统\n一、\n2．学习。", "统一、")]
    [InlineData("一、学习贯彻会议精神并抓好落实的安排适\n时间安排\n1．学习。", "适时")]
    [InlineData("一、学习\n（一）理论学习中心组专题研讨的内容适\n二、时间", "适二")]
    [InlineData("1．学习贯彻会议精神并抓好落实的安排适\n\n时总结。", "适时")]
    [InlineData("1．学习贯彻会议精神并抓好落实的安排适\n　　时总结。", "适时")]
    [InlineData("1．学习贯彻会议精神并抓好落实的安排a\n时总结。", "a时")]
    public void Words_are_not_made_of_two_paragraphs(string text, string word) =>
        AnalyzerTest.For(RuleTexts.Rule($"kind: wording\nin: document\nmust-not-contain: [{word}]", "{found}"))
            .Plan(text + "\n9．会议记录由办公室统一归档保存以备查。\n10．会议记录由办公室统一归档保存备查。")
            .Verify();

    [Fact]
    public void Words_anywhere_in_the_document_are_found() =>
        AnalyzerTest.For(RuleTexts.Rule("kind: wording\nin: document\nmust-not-contain: [适时]", "{found}"))
            .Plan("前言[|适时|]。\n1．[|适时|]学习。\n2．修订制度。")
            .Verify();
}
