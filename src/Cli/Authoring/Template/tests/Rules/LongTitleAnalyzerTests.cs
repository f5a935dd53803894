using PlanKit.Testing;
using __Name__.PlanRules.Rules;

namespace __Name__.PlanRules.Tests.Rules;

public sealed class LongTitleAnalyzerTests
{
    public void A_title_that_is_longer_than_the_line_is_found() => AnalyzerTest.For(new LongTitleAnalyzer())
        .Plan("一、学习\n[|1．集中学习会议精神|]。\n2．个人自学。")
        .Set("__PREFIX__1001.characters", "6")
        .Verify();

    public void A_title_that_fills_the_line_is_not() => AnalyzerTest.For(new LongTitleAnalyzer())
        .Plan("一、学习\n1．集中学习会议。\n2．个人自学。")
        .Set("__PREFIX__1001.characters", "6")
        .Verify();
}
