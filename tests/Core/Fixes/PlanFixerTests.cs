using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Fixes;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Tests.Fixes;

/// <summary>The rule of these tests finds each 错; what a fix puts there, each test says.</summary>
public sealed class PlanFixerTests
{
    [Fact]
    public void Applies_fixes_that_do_not_overlap_and_reads_anew_for_the_others()
    {
        FixResult result = Fix("1．错错字。\n2．错字。\n", (text, span) => [Edit("mend", TextSpan.FromBounds(span.Start, Math.Min(text.Length, span.End + 1)), "对" + text[span.End].ToString())]);

        Assert.Equal("1．对对字。\n2．对字。\n", TextOf(result));
        Assert.Equal(3, result.Applied.Length);
        Assert.Empty(result.NotApplied);
    }

    [Fact]
    public void Leaves_out_what_does_not_take_its_finding_away()
    {
        FixResult result = Fix("1．错字。\n", (_, span) => [Edit("mend", span, "错")]);

        Assert.Equal(UnappliedReason.DoesNotHelp, Assert.Single(result.NotApplied).Reason);
        Assert.False(result.After.IsChanged);
    }

    [Fact]
    public void Leaves_out_what_brings_another_finding_and_keeps_the_rest()
    {
        FixResult result = Fix("1．错字。\n2．错字。\n", (_, span) =>
            [span.Start < 4 ? Edit("mend", span, "对") : new PlanFix { Title = default, EquivalenceKey = "mend", Edits = [new(span, "对"), new(new(0, 0), "错\n")] }]);

        Assert.Equal("1．对字。\n2．错字。\n", TextOf(result));
        UnappliedFix left = Assert.Single(result.NotApplied);
        Assert.Equal(UnappliedReason.BringsFinding, left.Reason);
        Assert.Contains("TS0001", left.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_out_what_would_lose_an_item_with_entries()
    {
        FixResult result = Fix("1．读书错。\n2．写字。\n", (text, span) => [Edit("mend", new TextSpan(0, 7), "")], ledger => ledger.Tick("1", Quarter.Q1));

        Assert.Equal(UnappliedReason.LosesEntries, Assert.Single(result.NotApplied).Reason);
    }

    [Fact]
    public void Takes_none_of_several_ways_unless_one_is_chosen()
    {
        static ImmutableArray<PlanFix> Ways(string text, TextSpan span) => [Edit("delete", span, ""), Edit("replace", span, "对")];

        UnappliedFix left = Assert.Single(Fix("1．错字。\n", Ways).NotApplied);
        Assert.Equal(UnappliedReason.ChoiceNeeded, left.Reason);
        Assert.Equal("There are several ways; choose one: --choose TS0001=delete, --choose TS0001=replace.", left.Message.English);
        Assert.Equal("1．对字。\n", TextOf(Fix("1．错字。\n", Ways, choose: "replace")));
        Assert.Equal("1．字。\n", TextOf(Fix("1．错字。\n", Ways, choose: "TS0001=delete")));
        Assert.Equal("1．错字。\n", TextOf(Fix("1．错字。\n", Ways, choose: "TS0002=delete")));
    }

    [Fact]
    public void Names_the_plugin_whose_provider_throws_and_asks_it_no_more()
    {
        int asked = 0;

        FixResult result = Fix("1．错字。\n2．错字。\n", (_, _) => ++asked > 0 ? throw new NotSupportedException("on purpose.") : []);

        Assert.Equal(1, asked);
        Assert.Equal(2, result.NotApplied.Length);
        Assert.All(result.NotApplied, left => Assert.Equal(UnappliedReason.ProviderFailed, left.Reason));
        Assert.Equal(
            "Plugin unit 1.2.3: fix provider Scripted failed and was switched off: NotSupportedException: on purpose. Tell the plugin's author.",
            result.NotApplied[0].Message.English);
    }

    [Fact]
    public void Refuses_edits_outside_the_text_that_overlap_or_of_half_characters()
    {
        Assert.Equal(UnappliedReason.Invalid, Assert.Single(Fix("1．错字。\n", (text, _) => [Edit("a", new TextSpan(text.Length, 1), "")]).NotApplied).Reason);
        Assert.Equal(UnappliedReason.Invalid, Assert.Single(Fix("1．错字。\n", (_, span) => [Edit("a", span, "\uD842")]).NotApplied).Reason);
        Assert.Equal(UnappliedReason.Invalid, Assert.Single(Fix("1．错𠮷。\n", (_, span) => [Edit("a", TextSpan.FromBounds(span.Start, span.End + 1), "")]).NotApplied).Reason);
        Assert.Equal(
            UnappliedReason.Invalid,
            Assert.Single(Fix("1．错字。\n", (_, span) => [new PlanFix { Title = default, EquivalenceKey = "a", Edits = [new(span, ""), new(span, "")] }]).NotApplied).Reason);
        Assert.Equal(UnappliedReason.Invalid, Assert.Single(Fix("1．错字。\n", (_, _) => [new PlanFix { Title = default, EquivalenceKey = "a" }]).NotApplied).Reason);
    }

    [Fact]
    public void Leaves_waived_findings_alone()
    {
        FixResult result = Fix("1．错字。\n", (_, span) => [Edit("mend", span, "对")], ledger => ledger.Waive("TS0001"));

        Assert.Empty(result.Applied);
        Assert.Empty(result.NotApplied);
    }

    [Fact]
    public void Mends_only_the_item_that_is_asked_for()
    {
        FixResult result = Fix("1．错字。\n2．错字。\n", (_, span) => [Edit("mend", span, "对")], item: "2");

        Assert.Equal("1．错字。\n2．对字。\n", TextOf(result));
    }

    private static PlanFix Edit(string key, TextSpan span, string text) =>
        new() { Title = LocalizableText.Same(key), EquivalenceKey = key, Edits = [new TextEdit(span, text)] };

    private static string TextOf(FixResult result) => result.After.Snapshot.Plan.Text.ToString();

    private static FixResult Fix(
        string text,
        Func<string, TextSpan, ImmutableArray<PlanFix>> propose,
        Action<LedgerBuilder>? write = null,
        string? choose = null,
        string? item = null)
    {
        Plan plan = PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(text)), new PlanHeader("", 2026), PlanProfile.Empty);
        var ledger = new LedgerBuilder(plan);
        write?.Invoke(ledger);
        PlanSnapshot snapshot = PlanSnapshot.Create(plan, ledger.Entries, ledger.Head, new DateOnly(2026, 12, 31));
        var identity = new PluginIdentity("unit", "1.2.3");
        var fixer = new PlanFixer(
            AnalysisDriver.Create([new RegisteredAnalyzer(new WrongWordAnalyzer(), identity)]), [new RegisteredFixProvider(new Scripted(propose), identity)]);
        return fixer.Fix(FixSubject.Of(snapshot), new FixRequest
        {
            Choices = choose is null ? [] : [choose],
            Item = item is not null && plan.TryGetItem(item, out PlanItem? asked) ? asked.Id : null,
        });
    }

    private sealed class WrongWordAnalyzer : PlanAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new()
        {
            Id = "TS0001",
            Title = new("错", "wrong"),
            MessageFormat = new("错在 {0}", "wrong at {0}"),
            Remedy = new("改", "mend"),
            Category = "test",
            DefaultSeverity = DiagnosticSeverity.Warning,
            Description = new("错", "wrong"),
        };

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(context =>
        {
            Plan plan = context.Snapshot.Plan;
            string text = plan.Text.ToString();
            for (int i = text.IndexOf('错', StringComparison.Ordinal); i >= 0; i = text.IndexOf('错', i + 1))
            {
                var span = new TextSpan(i, 1);
                context.ReportDiagnostic(Diagnostic.Create(Rule, plan.ItemAt(i) is { } item ? Location.Of(span, item) : Location.Of(span), i));
            }
        });
    }

    private sealed class Scripted(Func<string, TextSpan, ImmutableArray<PlanFix>> propose) : PlanFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["TS0001"];

        public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic) =>
            propose(snapshot.Plan.Text.ToString(), diagnostic.Location.Span!.Value);
    }
}
