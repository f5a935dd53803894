using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Analysis;

public sealed class AnalyzerRunTests
{
    private static readonly Plan Plan = PlanBuilder.Build(
        PlanSyntaxTree.Parse(SourceText.From("一、学习\n（一）理论\n1．集中学习。一是读原文。二是谈体会。\n2．个人自学。\n二、廉政\n3．警示教育。")),
        new PlanHeader("单位", 2026),
        PlanProfile.Empty);

    public static TheoryData<string, string> Places => new()
    {
        { "initialize", "its start" },
        { "document", "the whole plan" },
        { "section", "the whole plan" },
        { "item", "item 1 “集中学习”" },
        { "clause", "item 1 “集中学习”" },
        { "quarter", "item 1 “集中学习” in Q1" },
        { "entry", "entry 1" },
        { "start", "the whole plan" },
        { "start-entry", "entry 1" },
        { "end", "the whole plan" },
        { "plan", "the whole plan" },
    };

    public static TheoryData<string> Loops => ["section", "item", "quarter", "entry", "start-item", "start-quarter", "start-entry"];

    [Theory]
    [MemberData(nameof(Places))]
    public void An_analyzer_that_throws_is_told_with_the_place_at_which_it_threw(string action, string place)
    {
        AnalysisResult result = Run(Snapshot(), context => Register(context, action, () => throw new InvalidTimeZoneException("no\r\nzone")));

        Finding fault = Assert.Single(result.Findings);
        Assert.Equal(
            $"Plugin unit 2.1.0: analyzer ScriptedAnalyzer failed at {place} and was switched off: InvalidTimeZoneException: no zone",
            fault.Diagnostic.Message.English);
        Assert.Equal(place.Contains("item 1", StringComparison.Ordinal), fault.Diagnostic.Location.Item == Plan.AllItems[0].Id);
        Assert.Equal(place == "entry 1", fault.Diagnostic.Location is EntryLocation { Sequence: 1 });
    }

    [Theory]
    [InlineData("item")]
    [InlineData("quarter")]
    [InlineData("entry")]
    public void An_analyzer_that_throws_is_not_called_again_on_the_plan_and_what_it_found_before_stays(string action)
    {
        int calls = 0;
        AnalysisResult result = Run(Snapshot(), context =>
        {
            context.RegisterDocumentAction(c => c.ReportDiagnostic(ScriptedAnalyzer.At("TT0001", c.Snapshot.Plan.AllItems[2])));
            Register(context, action, () => throw new InvalidTimeZoneException($"call {++calls}"));
            context.RegisterPlanAction(_ => calls++);
        });

        Assert.Equal(1, calls);
        Assert.Equal(["PK0901", "TT0001"], result.Findings.Select(finding => finding.Diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_message_that_is_a_whole_file_is_cut()
    {
        AnalysisResult result = Run(Snapshot(), context => context.RegisterPlanAction(_ => throw new InvalidOperationException(new string('x', 1_000_000))));

        Assert.EndsWith("InvalidOperationException: " + new string('x', 1000) + "…", Assert.Single(result.Findings).Diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_plugin_whose_process_failed_nobody_knows_whether_its_waivers_are_needed()
    {
        var fault = Diagnostic.Create(WorkerDiagnostics.TookTooLong, Location.None, "unit 2.1.0", "unit", "", 30);
        var ledger = new LedgerBuilder(Plan);
        ledger.Waive("TT0001");

        AnalysisResult result = Run(
            PlanSnapshot.Create(Plan, ledger.Entries, ledger.Head, new DateOnly(2026, 12, 31)),
            context => context.RegisterDocumentAction(_ => throw new AnalyzerFaultException(fault)));

        Assert.Equal(["PK0902"], result.Findings.Select(finding => finding.Diagnostic.Id));
    }

    [Fact]
    public void Of_a_rule_whose_findings_were_cut_nobody_knows_whether_its_waivers_are_needed()
    {
        var ledger = new LedgerBuilder(Plan);
        ledger.Waive("TT0001", "2");

        AnalysisResult result = Run(
            PlanSnapshot.Create(Plan, ledger.Entries, ledger.Head, new DateOnly(2026, 12, 31)),
            context => context.RegisterDocumentAction(c =>
            {
                for (int i = 0; i < 10_001; i++)
                {
                    c.ReportDiagnostic(ScriptedAnalyzer.At("TT0001", c.Snapshot.Plan.AllItems[0]));
                }
            }));

        Assert.DoesNotContain(result.Findings, finding => finding.Diagnostic.Id == "PK0202");
    }

    [Theory]
    [MemberData(nameof(Loops))]
    public void Cancellation_ends_every_loop_though_the_analyzer_never_looks(string action)
    {
        using var source = new CancellationTokenSource();
        int calls = 0;
        AnalysisDriver driver = Driver(new ScriptedAnalyzer("TT0001", context => Register(context, action, () =>
        {
            calls++;
            source.Cancel();
        })));

        Assert.Throws<OperationCanceledException>(() => driver.Analyze(Snapshot(), source.Token));
        Assert.InRange(calls, 1, 4);
    }

    [Fact]
    public void Every_action_is_called_for_each_of_its_kind_and_for_the_inner_ones_too()
    {
        var seen = new List<string>();
        Run(Snapshot(), context =>
        {
            context.RegisterDocumentAction(c => seen.Add("document " + c.Snapshot.Plan.Year));
            context.RegisterSectionAction(c => seen.Add("section " + c.Section.Title));
            context.RegisterItemAction(c => seen.Add("item " + c.Item.Address));
            context.RegisterClauseAction(c => seen.Add("clause " + c.Clause.Marker));
            context.RegisterEntryAction(c => seen.Add("entry " + c.Entry.Sequence));
            context.RegisterPlanAction(c => seen.Add("plan"));
        });

        Assert.Equal(
            [
                "document 2026", "section 学习", "section 理论", "section 廉政",
                "item 1", "clause 一是", "clause 二是", "item 2", "item 3", "entry 1", "entry 2", "entry 3", "plan",
            ],
            seen);
    }

    [Fact]
    public void A_bare_document_has_no_actions_that_need_a_ledger()
    {
        var seen = new List<string>();
        Run(PlanSnapshot.OfDocument(Plan, new DateOnly(2026, 12, 31)), context =>
        {
            foreach (string action in (string[])["document", "section", "item", "clause", "quarter", "entry", "start", "end", "plan"])
            {
                Register(context, action, () => seen.Add(action));
            }
        });

        Assert.Equal(["document", "section", "item", "clause"], seen.Distinct());
    }

    [Fact]
    public void A_plan_start_shares_its_state_with_all_that_it_registers_and_its_end_comes_last()
    {
        AnalysisResult result = Run(Snapshot(), context => context.RegisterPlanStartAction(start =>
        {
            var counted = new List<string>();
            start.RegisterPlanEndAction(end => end.ReportDiagnostic(Diagnostic.Create(
                ScriptedAnalyzer.Rule("TT0001"), Location.None, string.Join(' ', counted.GroupBy(kind => kind).Select(kind => $"{kind.Key} {kind.Count()}")))));
            start.RegisterItemAction(_ => counted.Add("integrity"), PlanCategory.Integrity);
            start.RegisterItemAction(_ => counted.Add("item"));
            start.RegisterQuarterAction(_ => counted.Add("quarter"));
            start.RegisterEntryAction(_ => counted.Add("entry"));
        }));

        Assert.Equal("item 3 integrity 1 quarter 12 entry 3", Assert.Single(result.Findings).Diagnostic.Message.English);
    }

    [Fact]
    public void Findings_of_undeclared_rules_are_cut_as_well()
    {
        AnalysisResult result = Run(Snapshot(), context => context.RegisterPlanAction(c =>
        {
            for (int i = 0; i < 10_007; i++)
            {
                c.ReportDiagnostic(ScriptedAnalyzer.At($"XX{i:00000}", c.Snapshot.Plan.AllItems[0]));
            }
        }));

        Assert.Equal(10_000, result.Findings.Length);
    }

    [Fact]
    public void An_analyzer_whose_list_of_rules_has_a_hole_is_a_finding()
    {
        AnalysisResult result = Driver(new Holey()).Analyze(Snapshot(), TestContext.Current.CancellationToken);

        Assert.StartsWith("Plugin unit 2.1.0: analyzer Holey failed at its start", Assert.Single(result.Findings).Diagnostic.Message.English, StringComparison.Ordinal);
    }

    private static void Register(AnalysisContext context, string action, Action run)
    {
        switch (action)
        {
            case "initialize":
                run();
                break;
            case "document":
                context.RegisterDocumentAction(_ => run());
                break;
            case "section":
                context.RegisterSectionAction(_ => run());
                break;
            case "item":
                context.RegisterItemAction(_ => run());
                break;
            case "clause":
                context.RegisterClauseAction(_ => run());
                break;
            case "quarter":
                context.RegisterQuarterAction(_ => run());
                break;
            case "entry":
                context.RegisterEntryAction(_ => run());
                break;
            case "plan":
                context.RegisterPlanAction(_ => run());
                break;
            case "start":
                context.RegisterPlanStartAction(_ => run());
                break;
            case "start-item":
                context.RegisterPlanStartAction(start => start.RegisterItemAction(_ => run()));
                break;
            case "start-quarter":
                context.RegisterPlanStartAction(start => start.RegisterQuarterAction(_ => run()));
                break;
            case "start-entry":
                context.RegisterPlanStartAction(start => start.RegisterEntryAction(_ => run()));
                break;
            default:
                context.RegisterPlanStartAction(start => start.RegisterPlanEndAction(_ => run()));
                break;
        }
    }

    private static AnalysisResult Run(PlanSnapshot snapshot, Action<AnalysisContext> initialize) =>
        Driver(new ScriptedAnalyzer("TT0001", initialize)).Analyze(snapshot, TestContext.Current.CancellationToken);

    private static AnalysisDriver Driver(PlanAnalyzer analyzer) =>
        AnalysisDriver.Create([new RegisteredAnalyzer(analyzer, new PluginIdentity("unit", "2.1.0"))]);

    // The second entry is taken back by the third.
    private static PlanSnapshot Snapshot()
    {
        var ledger = new LedgerBuilder(Plan);
        ledger.Tick("1", Quarter.Q1).Tick("2", Quarter.Q1).Retract(2);
        return PlanSnapshot.Create(Plan, ledger.Entries, ledger.Head, new DateOnly(2026, 12, 31));
    }

    private sealed class Holey : PlanAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ScriptedAnalyzer.Rule("TT0001"), null!];

        public override void Initialize(AnalysisContext context) => context.RegisterItemAction(_ => { });
    }
}
