using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis;

/// <summary>PK0201 and PK0202, which the driver reports: waivers that have ended, and waivers that waive nothing.</summary>
public sealed class WaiverReviewTests
{
    private static readonly Plan Plan = PlanBuilder.Build(
        PlanSyntaxTree.Parse(SourceText.From("一、学习\n1．集中学习。\n2．个人自学。")), new PlanHeader("单位", 2026), PlanProfile.Empty);

    private static readonly DateOnly MayTheFourth = new(2026, 5, 4);

    private static AnalysisResult Check(Action<LedgerBuilder> write, DateOnly? asOf = null, AnalysisOptions? options = null, PlanAnalyzer? analyzer = null)
    {
        var ledger = new LedgerBuilder(Plan);
        write(ledger);
        return AnalysisDriver
            .Create([new RegisteredAnalyzer(analyzer ?? new OverdueQuarterAnalyzer(), PluginIdentity.Core)])
            .Analyze(PlanSnapshot.Create(Plan, ledger.Entries, ledger.Head, asOf ?? MayTheFourth, options));
    }

    /// <summary>Each finding as rule, item and quarter; waived ones in parentheses.</summary>
    private static string[] Shown(AnalysisResult result) => [.. result.Findings.Select(finding =>
    {
        Location place = finding.Diagnostic.Location;
        string item = place.Item is { } id && Plan.TryGetItem(id, out PlanItem? known) ? known.Address : "-";
        string shown = $"{finding.Diagnostic.Id} {item} {place.Quarter?.ToString() ?? "-"}";
        return finding.IsWaived ? $"({shown})" : shown;
    })];

    [Fact]
    public void A_waiver_holds_on_its_last_day_and_is_missed_on_the_next()
    {
        static void Write(LedgerBuilder ledger) => ledger.Tick("2", Quarter.Q1).Waive("PK0101", "1", Quarter.Q1, until: new DateOnly(2026, 5, 4));

        Assert.Equal(["(PK0101 1 Q1)"], Shown(Check(Write, new DateOnly(2026, 5, 4))));
        Assert.Equal(["PK0101 1 Q1", "PK0201 1 Q1"], Shown(Check(Write, new DateOnly(2026, 5, 5))));
    }

    [Fact]
    public void A_waiver_holds_from_its_first_day_and_is_not_needless_before_it()
    {
        static void Write(LedgerBuilder ledger) => ledger.Tick("2", Quarter.Q1).Waive("PK0101", "1", Quarter.Q1, from: new DateOnly(2026, 5, 4));

        Assert.Equal(["PK0101 1 Q1"], Shown(Check(Write, new DateOnly(2026, 5, 3))));
        Assert.Equal(["(PK0101 1 Q1)"], Shown(Check(Write, new DateOnly(2026, 5, 4))));
    }

    [Fact]
    public void An_ended_waiver_says_entry_rule_place_day_and_how_to_have_it_approved_anew()
    {
        Finding ended = Check(ledger => ledger.Tick("2", Quarter.Q1).Waive("PK0101", "1", Quarter.Q1, until: new DateOnly(2026, 5, 3)))
            .Findings.Single(finding => finding.Diagnostic.Id == "PK0201");

        Assert.Equal("第 2 号记录：第1条“集中学习”第一季度对 PK0101 的豁免已于 2026-05-03 到期，1 个问题重新计入。", ended.Diagnostic.Message.Chinese);
        Assert.Equal("Entry 2: the waiver of PK0101 for item 1 “集中学习” in Q1 ended on 2026-05-03; findings that count again: 1.", ended.Diagnostic.Message.English);
        Assert.Contains("：plankit waive PK0101 --item 1 --quarter Q1 --reason ", ended.Diagnostic.Remedy.Chinese, StringComparison.Ordinal);
        Assert.Equal(2, Assert.IsType<EntryLocation>(ended.Diagnostic.Location).Sequence);
        Assert.Equal(DiagnosticSeverity.Warning, ended.Severity);
    }

    [Fact]
    public void An_ended_waiver_is_not_missed_where_nothing_is_wrong_any_more_or_another_one_took_its_place()
    {
        var ended = new DateOnly(2026, 4, 20);

        Assert.Empty(Shown(Check(ledger => ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1).Waive("PK0101", "1", Quarter.Q1, until: ended))));
        Assert.Equal(
            ["(PK0101 1 Q1)"],
            Shown(Check(ledger => ledger.Tick("2", Quarter.Q1).Waive("PK0101", "1", Quarter.Q1, until: ended).Waive("PK0101", "1"))));
    }

    [Fact]
    public void A_waiver_that_waives_nothing_is_found_and_its_remedy_names_its_entry()
    {
        AnalysisResult result = Check(ledger => ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1).Waive("PK0101", "1"));

        Assert.Equal(["PK0202 1 -"], Shown(result));
        Assert.Equal("第 3 号记录：第1条“集中学习”对 PK0101 的豁免没有豁免任何问题。", result.Findings[0].Diagnostic.Message.Chinese);
        Assert.Contains("plankit undo 3", result.Findings[0].Diagnostic.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_for_a_quarter_is_judged_when_the_quarter_has_ended()
    {
        static void Write(LedgerBuilder ledger) => ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1).Waive("PK0101", "1", Quarter.Q1);

        Assert.Empty(Shown(Check(Write, new DateOnly(2026, 3, 31))));
        Assert.Equal(["PK0202 1 Q1"], Shown(Check(Write, new DateOnly(2026, 4, 1))));
    }

    [Fact]
    public void Two_waivers_of_one_finding_are_both_needed() =>
        Assert.Equal(
            ["(PK0101 1 Q1)", "(PK0101 2 Q1)"],
            Shown(Check(ledger => ledger.Waive("PK0101").Waive("PK0101", "1"))));

    [Fact]
    public void A_waiver_that_was_taken_back_is_not_looked_at() =>
        Assert.Empty(Shown(Check(ledger => ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1).Waive("PK0101", "1").Retract(3))));

    [Fact]
    public void Of_a_rule_that_is_off_unknown_or_failed_nobody_knows_whether_its_waiver_is_needed()
    {
        static void Write(LedgerBuilder ledger) => ledger.Waive("PK0101").Waive("XX0001");

        Assert.Empty(Shown(Check(Write, options: AnalysisOptions.Default.With("PK0101", null, SettingLayer.Profile))));
        var failing = new ScriptedAnalyzer("XX0001", context => context.RegisterPlanAction(_ => throw new InvalidOperationException("boom")));
        Assert.Equal(["PK0901 - -"], Shown(Check(Write, analyzer: failing)));
    }

    [Fact]
    public void Findings_about_waivers_can_be_waived_and_there_is_an_end_to_it()
    {
        Assert.Equal(
            ["(PK0202 - -)"],
            Shown(Check(ledger => ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1).Waive("PK0101").Waive("PK0202"))));

        // Nothing else is needless: the waiver of PK0202 is, and it cannot waive itself.
        Assert.Equal(["PK0202 - -"], Shown(Check(ledger => ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1).Waive("PK0202"))));
        Assert.Equal(
            ["(PK0201 1 -)", "PK0101 1 Q1"],
            Shown(Check(ledger => ledger.Tick("2", Quarter.Q1).Waive("PK0101", "1", until: new DateOnly(2026, 4, 30)).Waive("PK0201", "1"))));
    }

    [Fact]
    public void An_ended_waiver_of_a_finding_about_a_waiver_is_reported_and_not_waived() =>
        Assert.Equal(
            ["PK0202 - -", "PK0201 - -"],
            Shown(Check(ledger => ledger
                .Tick("1", Quarter.Q1)
                .Tick("2", Quarter.Q1)
                .Waive("PK0101")
                .Waive("PK0202", until: new DateOnly(2026, 4, 30)))));
}
