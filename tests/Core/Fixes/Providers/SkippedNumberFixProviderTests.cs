using PlanKit.Analysis.Rules;
using PlanKit.Fixes;
using PlanKit.Testing;

namespace PlanKit.Tests.Fixes.Providers;

public sealed class SkippedNumberFixProviderTests
{
    private static AnalyzerTest Gap =>
        AnalyzerTest.For(new SkippedNumberAnalyzer()).Plan("一、学习\n1．甲事。\n[|3．|]乙事。\n4．丙事。\n二、廉政\n5．丁事。\n");

    [Fact]
    public void Renumbers_nothing_unasked()
    {
        FixResult result = Gap.Fix();

        Assert.False(result.After.IsChanged);
        UnappliedFix left = Assert.Single(result.NotApplied);
        Assert.Equal(UnappliedReason.ConsentNeeded, left.Reason);
        Assert.Contains("--choose PK0003=renumber", left.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Closes_the_gap_into_the_sections_where_the_count_runs_on() =>
        Gap.Choose("renumber").FixedText("一、学习\n1．甲事。\n2．乙事。\n3．丙事。\n二、廉政\n4．丁事。\n").Verify();

    [Fact]
    public void Leaves_alone_the_sections_that_count_anew() =>
        AnalyzerTest.For(new SkippedNumberAnalyzer())
            .Plan("一、学习\n1．甲事。\n[|3．|]乙事。\n二、廉政\n1．丙事。\n2．丁事。\n")
            .Choose("renumber")
            .FixedText("一、学习\n1．甲事。\n2．乙事。\n二、廉政\n1．丙事。\n2．丁事。\n")
            .Verify();

    [Fact]
    public void Closes_one_gap_after_another() =>
        AnalyzerTest.For(new SkippedNumberAnalyzer())
            .Plan("1．甲事。\n[|3．|]乙事。\n4．丙事。\n[|7．|]丁事。\n8．戊事。\n")
            .Choose("renumber")
            .FixedText("1．甲事。\n2．乙事。\n3．丙事。\n4．丁事。\n5．戊事。\n")
            .Verify();
}
