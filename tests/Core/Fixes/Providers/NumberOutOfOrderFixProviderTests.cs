using PlanKit.Analysis.Rules;
using PlanKit.Fixes;
using PlanKit.Testing;

namespace PlanKit.Tests.Fixes.Providers;

public sealed class NumberOutOfOrderFixProviderTests
{
    private static AnalyzerTest Mixed => AnalyzerTest.For(new NumberOutOfOrderAnalyzer())
        .Plan("一、学习\n\n1．甲事。\n\n3．丙事，按月。\n第二段。\n\n[|2．|]乙事。\n\n二、廉政\n");

    [Fact]
    public void Offers_two_ways_and_takes_neither()
    {
        UnappliedFix left = Assert.Single(Mixed.Fix().NotApplied);

        Assert.Equal(UnappliedReason.ChoiceNeeded, left.Reason);
        Assert.Equal(["move", "renumber"], left.Fixes.Select(fix => fix.EquivalenceKey));
    }

    [Fact]
    public void Moves_the_item_with_all_its_lines() =>
        Mixed.Choose("move").FixedText("一、学习\n\n1．甲事。\n\n2．乙事。\n\n3．丙事，按月。\n第二段。\n\n二、廉政\n").Verify();

    [Fact]
    public void Gives_the_numbers_out_as_the_items_stand() =>
        Mixed.Choose("renumber").FixedText("一、学习\n\n1．甲事。\n\n2．丙事，按月。\n第二段。\n\n3．乙事。\n\n二、廉政\n").Verify();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Moves_the_last_item_of_a_text_that_ends_without_a_line_break(string lineBreak) =>
        AnalyzerTest.For(new NumberOutOfOrderAnalyzer())
            .Plan("1．甲事。\n3．丙事。\n[|2．|]乙事。".Replace("\n", lineBreak, StringComparison.Ordinal))
            .Choose("move")
            .FixedText("1．甲事。\n2．乙事。\n3．丙事。".Replace("\n", lineBreak, StringComparison.Ordinal))
            .Verify();
}
