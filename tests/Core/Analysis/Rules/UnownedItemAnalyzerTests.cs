using PlanKit.Analysis.Rules;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class UnownedItemAnalyzerTests
{
    [Fact]
    public void Reports_the_heading_of_an_item_that_nobody_owns() =>
        AnalyzerTest.For(new UnownedItemAnalyzer())
            .Plan("1．集中学习。全年不断。\n[|2．个人自学|]。")
            .Ledger(ledger => ledger.Own("1", "办公室"))
            .Verify();

    [Fact]
    public void Is_silent_where_the_profile_names_an_owner() =>
        AnalyzerTest.For(new UnownedItemAnalyzer())
            .Plan("1．集中学习。")
            .Profile(new PlanProfile { Items = [new ItemProfile { Topic = "study", Titles = ["集中学习"], Owner = "办公室" }] })
            .Ledger(_ => { })
            .Verify();
}
