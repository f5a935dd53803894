using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Testing.Tests;

public sealed class AnalyzerTestTests
{
    [Fact]
    public void Shows_what_is_missing_beside_what_was_not_expected()
    {
        AnalyzerTestException failure = Assert.Throws<AnalyzerTestException>(() =>
            AnalyzerTest.For(new UnownedItemAnalyzer())
                .Plan("1．读书。\n2．写字。")
                .Ledger(ledger => ledger.Own("1", "甲"))
                .Expect("PK0108", "1")
                .Verify());

        Assert.Contains("- PK0108 at item 1, quarter -", failure.Message, StringComparison.Ordinal);
        Assert.Contains("+ PK0108 at item 2, quarter -: 第2条“写字”", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_marked_place_must_be_met_to_the_character() =>
        Assert.Throws<AnalyzerTestException>(() =>
            AnalyzerTest.For(new UnownedItemAnalyzer()).Plan("[|1．读|]书。").Ledger(_ => { }).Verify());

    [Fact]
    public void A_mark_may_name_its_rule() =>
        AnalyzerTest.For(new UnownedItemAnalyzer()).Plan("{|PK0108:1．读书|}。").Ledger(_ => { }).Verify();

    [Fact]
    public void A_mark_that_is_not_closed_is_an_error_of_the_test() =>
        Assert.Throws<FormatException>(() => AnalyzerTest.For(new UnownedItemAnalyzer()).Plan("[|1．读书。"));

    [Fact]
    public void An_item_that_the_plan_does_not_have_is_named_with_those_it_has()
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() =>
            AnalyzerTest.For(new UnownedItemAnalyzer()).Plan("1．读书。").Ledger(ledger => ledger.Own("7", "甲")).Verify());

        Assert.Contains("no item 7; it has 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_throwing_analyzer_fails_the_test_with_what_it_threw()
    {
        AnalyzerTestException failure = Assert.Throws<AnalyzerTestException>(() =>
            AnalyzerTest.For(new ThrowingAnalyzer()).Plan("1．读书。").Verify());

        Assert.Contains("NotSupportedException: on purpose", failure.Message, StringComparison.Ordinal);
    }

    private sealed class ThrowingAnalyzer : PlanAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [UnownedItemAnalyzer.Rule];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterItemAction(_ => throw new NotSupportedException("on purpose"), PlanCategory.WellKnown.AsSpan()[..0]);
    }
}
