using PlanKit.Analysis.Rules;
using PlanKit.Testing;

namespace PlanKit.Tests.Fixes.Providers;

public sealed class ExpectedMarkerFixProviderTests
{
    [Fact]
    public void Writes_the_odd_marker_as_its_neighbours_are_written() =>
        AnalyzerTest.For(new MixedMarkerStyleAnalyzer())
            .Plan("1．集中学习。\n[|2、|]个人自学。\n3．专题研讨。\n")
            .FixedText("1．集中学习。\n2．个人自学。\n3．专题研讨。\n")
            .Verify();

    [Fact]
    public void Puts_back_every_lost_number() =>
        AnalyzerTest.For(new LostOrdinalAnalyzer())
            .Plan("一、学习\n[|、|]廉政\n三、文化\n[|、|]组织\n")
            .FixedText("一、学习\n二、廉政\n三、文化\n四、组织\n")
            .Verify();
}
