using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class OwnerRequirementTests
{
    private const string Message = "{item} {title}: {needed}; {found}";

    [Fact]
    public void An_item_that_nobody_answers_for_is_found() => Assert.Equal(
        ["1 集中学习: an owner; nobody"],
        AnalyzerTest.For(RuleTexts.Rule("kind: owner", Message))
            .Plan("[|1．集中学习|]。\n2．修订制度。")
            .Ledger(ledger => ledger.Own("2", "办公室"))
            .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));

    [Fact]
    public void An_item_that_somebody_else_answers_for_is_found() => Assert.Equal(
        ["测试：3 文体活动: 办公室或机关党委; 人事科", "测试：4 走访职工: 办公室或机关党委; 没有"],
        AnalyzerTest.For(RuleTexts.Rule("kind: owner\nowners: [办公室, 机关党委]", Message))
            .Plan("1．集中学习。\n2．修订制度。\n[|3．文体活动|]。\n[|4．走访职工|]。")
            .Ledger(ledger => ledger.Own("1", "机关党委").Own("2", "人事科、办公室").Own("3", "人事科"))
            .Verify().Findings.Select(finding => finding.Diagnostic.Message.Chinese));
}
