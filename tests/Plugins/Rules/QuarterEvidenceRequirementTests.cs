using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Plugins.Rules;
using PlanKit.Testing;

namespace PlanKit.Plugins.Tests.Rules;

public sealed class QuarterEvidenceRequirementTests
{
    private const string Message = "{item} {title} {quarter}: {needed} {files}; {found}";

    [Fact]
    public void A_quarter_that_is_ticked_without_files_enough_is_found()
    {
        NoCodeRule rule = RuleTexts.Rule("kind: required-evidence\nleast: 2", Message);

        Diagnostic found = Assert.Single(AnalyzerTest.For(rule)
            .Plan("1．集中学习。\n2．修订制度。")
            .Ledger(ledger => ledger
                .Tick("1", Quarter.Q1, evidence: ["a.pdf", "b.pdf"])
                .Tick("1", Quarter.Q2, evidence: ["c.pdf"])
                .Tick("1", Quarter.Q3, TickState.NotApplicable)
                .Tick("2", Quarter.Q1, evidence: ["a.pdf"])
                .Attach("2", Quarter.Q1, "b.pdf"))
            .Expect(RuleTexts.Id, "1", Quarter.Q2)
            .Verify().Findings).Diagnostic;

        Assert.Equal("1 集中学习 Q2: 2 evidence; 1", found.Message.English);
        Assert.Equal("补交材料：plankit tick 1 --quarter 第二季度 --evidence 文件。", found.Remedy.Chinese);
    }

    [Fact]
    public void Only_files_of_the_name_and_extension_count()
    {
        NoCodeRule rule = RuleTexts.Rule("kind: required-evidence\nfiles: { names: [签到, 纪要], extensions: [.pdf] }", Message);

        Assert.Equal(
            ["1 集中学习 Q2: 1 evidence whose name has “签到” or “纪要”, in a .pdf file; 0", "1 集中学习 Q3: 1 evidence whose name has “签到” or “纪要”, in a .pdf file; 0"],
            AnalyzerTest.For(rule)
                .Plan("1．集中学习。")
                .Ledger(ledger => ledger
                    .Tick("1", Quarter.Q1, evidence: ["会议纪要.PDF"])
                    .Tick("1", Quarter.Q2, evidence: ["照片.pdf"])
                    .Tick("1", Quarter.Q3, evidence: ["签到表.jpg"]))
                .Expect(RuleTexts.Id, "1", Quarter.Q2)
                .Expect(RuleTexts.Id, "1", Quarter.Q3)
                .Verify().Findings.Select(finding => finding.Diagnostic.Message.English));
    }

    [Fact]
    public void Only_the_quarters_that_are_named_are_looked_at() =>
        AnalyzerTest.For(RuleTexts.Rule("kind: required-evidence\nquarters: [Q4]", Message))
            .Plan("1．集中学习。")
            .Ledger(ledger => ledger.Tick("1", Quarter.Q1).Tick("1", Quarter.Q4))
            .Expect(RuleTexts.Id, "1", Quarter.Q4)
            .Verify();
}
