using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis;

public sealed class BaselineTests
{
    private static readonly DateOnly YearEnd = new(2026, 12, 31);

    private static readonly Plan Plan = PlanBuilder.Build(
        PlanSyntaxTree.Parse(SourceText.From("1．集中学习。\n2．个人自学。")), new PlanHeader("单位", 2026), PlanProfile.Empty);

    private static readonly ScriptedAnalyzer Nagging = new("TT0001", context => context.RegisterItemAction(
        c => c.ReportDiagnostic(ScriptedAnalyzer.At("TT0001", c.Item))));

    private static AnalysisResult Analyze(AnalysisOptions options, DateOnly asOf, params PlanAnalyzer[] analyzers)
    {
        var ledger = new LedgerBuilder(Plan);
        return AnalysisDriver
            .Create(analyzers.Select(analyzer => new RegisteredAnalyzer(analyzer, new PluginIdentity("unit", "1.0.0"))))
            .Analyze(PlanSnapshot.Create(Plan, ledger.Entries, ledger.Head, asOf, options));
    }

    private static AnalysisOptions Knowing(params BaselineEntry[] entries) => AnalysisOptions.Default.With(Baseline.Of(entries));

    private static BaselineEntry[] Known() =>
        [.. Analyze(AnalysisOptions.Default, YearEnd, Nagging).Findings.Select(finding => BaselineEntry.Of(finding, YearEnd))];

    private static BaselineEntry Mended(string rule = "TT0001") => new(new string('0', 64), rule, Plan.AllItems[1].Id, Quarter.Q2, YearEnd);

    private static string[] Gone(AnalysisResult result) =>
        [.. result.Findings.Where(finding => finding.Diagnostic.Id == "PK0204").Select(finding => finding.Diagnostic.Message.English)];

    [Fact]
    public void Findings_that_are_known_neither_count_nor_are_lost()
    {
        AnalysisResult result = Analyze(Knowing(Known()[0]), YearEnd, Nagging);

        Assert.Equal([true, false], result.Findings.OrderBy(finding => finding.Fingerprint == Known()[0].Fingerprint ? 0 : 1).Select(finding => finding.IsInBaseline));
        Assert.Equal(1, result.Count(DiagnosticSeverity.Info));
        Assert.False(Analyze(Knowing(Known()), YearEnd, Nagging).HasAtLeast(DiagnosticSeverity.Info));
    }

    [Fact]
    public void An_entry_that_is_gone_is_told_of_where_it_was()
    {
        Finding gone = Assert.Single(Analyze(Knowing([.. Known(), Mended()]), YearEnd, Nagging).Findings, finding => !finding.IsInBaseline);

        Assert.Equal("PK0204: A finding of TT0001 that was put in the baseline on 2026-12-31 is no longer found.", gone.Diagnostic.ToString());
        Assert.Equal((Plan.AllItems[1].Id, Quarter.Q2), (gone.Diagnostic.Location.Item, gone.Diagnostic.Location.Quarter));
    }

    [Fact]
    public void Nobody_expects_an_entry_as_of_a_day_before_it_was_made() =>
        Assert.Empty(Gone(Analyze(Knowing(Mended()), YearEnd.AddDays(-1), Nagging)));

    [Fact]
    public void Nobody_expects_an_entry_of_a_rule_that_is_off() =>
        Assert.Empty(Gone(Analyze(Knowing(Mended()).With("TT0001", null, SettingLayer.PlanFile), YearEnd, Nagging)));

    [Fact]
    public void Nobody_expects_an_entry_of_a_rule_that_failed() =>
        Assert.Empty(Gone(Analyze(Knowing(Mended()), YearEnd, new ScriptedAnalyzer("TT0001", _ => throw new InvalidOperationException("boom")))));

    [Fact]
    public void An_entry_of_a_rule_that_there_is_no_more_is_gone() => Assert.Single(Gone(Analyze(Knowing(Mended("TT0007")), YearEnd, Nagging)));

    [Fact]
    public void Findings_without_a_place_are_told_apart_by_their_order()
    {
        var twice = new ScriptedAnalyzer("TT0001", context => context.RegisterPlanAction(c =>
        {
            c.ReportDiagnostic(Diagnostic.Create(ScriptedAnalyzer.Rule("TT0001"), Location.None, "a"));
            c.ReportDiagnostic(Diagnostic.Create(ScriptedAnalyzer.Rule("TT0001"), Location.None, "b"));
        }));

        string[] fingerprints = [.. Analyze(AnalysisOptions.Default, YearEnd, twice).Findings.Select(finding => finding.Fingerprint)];

        Assert.Equal(2, fingerprints.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(fingerprints, Analyze(AnalysisOptions.Default, YearEnd, twice).Findings.Select(finding => finding.Fingerprint));
    }

    [Fact]
    public void The_fingerprint_is_the_one_that_the_format_describes()
    {
        // SHA-256 over "PlanKit finding 1", "TT0001", the item's id, "", "集中学习", each framed by its length in four bytes.
        string[] fields = ["PlanKit finding 1", "TT0001", Plan.AllItems[0].Id.Value, "", "集中学习"];
        byte[] framed = [.. fields.Select(System.Text.Encoding.UTF8.GetBytes).SelectMany(field => (byte[])[0, 0, 0, (byte)field.Length, .. field])];

        Assert.Contains(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(framed)),
            Known().Select(entry => entry.Fingerprint));
    }

    [Fact]
    public void An_entry_is_read_back_as_it_was_written()
    {
        BaselineEntry plain = new(new string('a', 64), "PK0101", null, null, YearEnd);
        Assert.Equal("""{"rule":"PK0101","asOf":"2026-12-31"}""", plain.Write());
        Assert.Equal("""{"rule":"TT0001","item":"ID","quarter":"Q2","asOf":"2026-12-31"}""".Replace("ID", Plan.AllItems[1].Id.Value, StringComparison.Ordinal), Mended().Write());
        Assert.All([plain, Mended()], entry =>
        {
            Assert.True(BaselineEntry.TryRead(entry.Fingerprint, entry.Write(), out BaselineEntry? read));
            Assert.Equal(entry, read);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"rule":"PK0101"}""")]
    [InlineData("""{"rule":"PK0101","asOf":"31.12.2026"}""")]
    [InlineData("""{"rule":"PK0101","quarter":"Q5","asOf":"2026-12-31"}""")]
    [InlineData("""{"rule":"PK0101","quarter":"1","asOf":"2026-12-31"}""")]
    [InlineData("""{"rule":"PK0101","asOf":"2026-12-31","line":4}""")]
    public void Refuses_what_it_does_not_write(string json) => Assert.False(BaselineEntry.TryRead(new string('a', 64), json, out _));
}
