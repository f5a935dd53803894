using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Fixes;
using PlanKit.Text;

namespace PlanKit.Testing.Tests;

public sealed class AnalyzerTestFixTests
{
    private const string Mended = "1．读书。\n2．写字。\n3．讨论。";

    [Fact]
    public void Accepts_the_entries_that_a_fix_takes_back() => IdleWaiver().Choose("retract").FixRetracts(2).Verify();

    [Fact]
    public void Names_the_entries_taken_back_beside_those_expected()
    {
        string message = FailureOf(IdleWaiver().Choose("retract").FixRetracts(1));

        Assert.Equal("\nEntries taken back: expected 1; found 2.", message);
    }

    [Fact]
    public void Says_why_an_entry_was_not_taken_back()
    {
        string message = FailureOf(IdleWaiver().FixRetracts(2));

        Assert.StartsWith("\nEntries taken back: expected 2; found .\nNot applied: PK0202: ", message, StringComparison.Ordinal);
        Assert.Contains("--choose PK0202=retract", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_taken_back_that_the_test_does_not_name_fails_it()
    {
        string message = FailureOf(IdleWaiver().Choose("retract").FixedText("1．读书。"));

        Assert.Equal("\nEntries taken back: expected ; found 2.", message);
    }

    [Fact]
    public void Without_a_word_the_providers_of_the_analyzer_s_assembly_mend() => MixedMarker().FixedText(Mended).Verify();

    [Fact]
    public void Only_the_providers_that_the_test_names_mend()
    {
        MixedMarker().FixedBy(new BracketProvider()).FixedText("1．读书。\n2．写字。\n3．讨论。（已改）").Verify();
        MixedMarker().FixedBy().FixedText("1．读书。\n2、写字。\n3．讨论。").Verify();
    }

    [Fact]
    public void A_provider_that_throws_is_named_with_what_it_threw()
    {
        string message = FailureOf(MixedMarker().FixedBy(new ThrowingProvider()).FixedText(Mended));

        Assert.Contains("Not applied: PK0005: ", message, StringComparison.Ordinal);
        Assert.Contains("on purpose", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_lines_that_differ_with_a_line_around_them()
    {
        string message = FailureOf(AnalyzerTest.For(new MixedMarkerStyleAnalyzer())
            .Plan("1．读书。\n[|2、|]写字。\n3．讨论。\n4．交流。")
            .FixedText("1．读书。\n2．习字。\n3．讨论。\n4．交流。"));

        Assert.Equal(
            """
            The mended text differs (- expected, + found):
              1．读书。
            - 2．习字。
            + 2．写字。
              3．讨论。
            """.ReplaceLineEndings("\n"),
            message);
    }

    [Fact]
    public void Says_that_lines_which_look_alike_differ_in_their_ends()
    {
        string message = FailureOf(MixedMarker().FixedText("1．读书。\r\n2．写字。\n3．讨论。"));

        Assert.Equal(
            """
            The mended text differs (- expected, + found):
            - 1．读书。
            + 1．读书。
              2．写字。
            (Lines that look alike differ in their line ends.)
            """.ReplaceLineEndings("\n"),
            message);
    }

    private static AnalyzerTest MixedMarker() =>
        AnalyzerTest.For(new MixedMarkerStyleAnalyzer()).Plan("1．读书。\n[|2、|]写字。\n3．讨论。");

    private static AnalyzerTest IdleWaiver() => AnalyzerTest.For(new UnownedItemAnalyzer())
        .Plan("1．读书。")
        .Ledger(ledger => ledger.Own("1", "甲").Waive("PK0108", "1"))
        .Expect("PK0202", "1");

    private static string FailureOf(AnalyzerTest test) => Assert.Throws<AnalyzerTestException>(test.Verify).Message.ReplaceLineEndings("\n");

    private sealed class BracketProvider : PlanFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => [MixedMarkerStyleAnalyzer.Rule.Id];

        public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic) =>
        [
            new PlanFix
            {
                Title = new("改写", "Rewrite"),
                EquivalenceKey = "rewrite",
                Edits =
                [
                    new TextEdit(diagnostic.Location.Span!.Value, "2．"),
                    new TextEdit(TextSpan.FromBounds(snapshot.Plan.Text.Length, snapshot.Plan.Text.Length), "（已改）"),
                ],
            },
        ];
    }

    private sealed class ThrowingProvider : PlanFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => [MixedMarkerStyleAnalyzer.Rule.Id];

        public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic) =>
            throw new NotSupportedException("on purpose");
    }
}
