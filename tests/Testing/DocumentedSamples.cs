using PlanKit.Analysis.Rules;

namespace PlanKit.Testing.Tests;

/// <summary>The tests that docs/plugins.md shows, word for word and in its order: <see cref="DocumentedSampleTests"/> compares them.</summary>
public sealed class DocumentedSamples
{
    [Fact]
    public void Testing_a_rule()
    {
        AnalyzerTest.For(new UnownedItemAnalyzer())
            .Plan("一、学习\n[|1．集中学习|]。\n2．个人自学。")
            .Ledger(ledger => ledger.Own("2", "机关党委"))
            .AsOf(2026, 4, 1)
            .Verify();
    }

    [Fact]
    public void Fixes()
    {
        AnalyzerTest.For(new MixedMarkerStyleAnalyzer())
            .Plan("1．集中学习。\n[|2、|]个人自学。\n3．专题研讨。")
            .FixedText("1．集中学习。\n2．个人自学。\n3．专题研讨。")
            .Verify();
    }
}
