using PlanKit.Analysis.Rules;
using PlanKit.Fixes;
using PlanKit.Testing;

namespace PlanKit.Tests.Fixes.Providers;

public sealed class RepeatedNumberFixProviderTests
{
    [Fact]
    public void Gives_the_second_of_two_equal_numbers_the_free_one_after_it() =>
        AnalyzerTest.For(new RepeatedNumberAnalyzer())
            .Plan("1．甲事。\n2．乙事。\n[|2．|]丙事。\n4．丁事。\n")
            .FixedText("1．甲事。\n2．乙事。\n3．丙事。\n4．丁事。\n")
            .Verify();

    [Fact]
    public void Lets_those_after_it_make_room_once_somebody_agrees()
    {
        AnalyzerTest test = AnalyzerTest.For(new RepeatedNumberAnalyzer()).Plan("1．甲事。\n2．乙事。\n[|2．|]丙事。\n3．丁事。\n5．戊事。\n");

        Assert.Equal(UnappliedReason.ConsentNeeded, Assert.Single(test.Fix().NotApplied).Reason);
        test.Choose("renumber").FixedText("1．甲事。\n2．乙事。\n3．丙事。\n4．丁事。\n5．戊事。\n").Verify();
    }

    [Fact]
    public void Gives_the_first_of_a_section_the_number_that_runs_on() =>
        AnalyzerTest.For(new RepeatedNumberAnalyzer())
            .Plan("一、学习\n1．甲事。\n二、组织\n2．乙事。\n3．丙事。\n三、廉政\n[|3．|]丁事。\n5．戊事。\n")
            .FixedText("一、学习\n1．甲事。\n二、组织\n2．乙事。\n3．丙事。\n三、廉政\n4．丁事。\n5．戊事。\n")
            .Verify();

    [Fact]
    public void Writes_numbers_as_their_author_writes_them() =>
        AnalyzerTest.For(new RepeatedNumberAnalyzer())
            .Plan("（一）甲事。\n（二）乙事。\n{|PK0002:（二）|}丙事。\n（三）丁事。\n")
            .Choose("PK0002=renumber")
            .FixedText("（一）甲事。\n（二）乙事。\n（三）丙事。\n（四）丁事。\n")
            .Verify();
}
