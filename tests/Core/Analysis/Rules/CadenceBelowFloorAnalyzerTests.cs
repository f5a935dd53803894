using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class CadenceBelowFloorAnalyzerTests
{
    private static AnalyzerTest Test(Basis? basis = null, params Cadence[] cadences) => AnalyzerTest.For(new CadenceBelowFloorAnalyzer())
        .Plan("1．集中学习。\n2．个人自学。")
        .Profile(new PlanProfile
        {
            Items =
            [
                new ItemProfile
                {
                    Topic = "study",
                    Titles = ["集中学习"],
                    Cadences = [.. cadences],
                    Floors = [new CadenceFloor(Cadence.OncePerQuarter, basis)],
                },
            ],
        });

    [Fact]
    public void Reports_a_cadence_below_the_floor_with_who_set_it_the_basis_and_the_command()
    {
        AnalysisResult result = Test(new Basis("《学习办法》", "第三条", IsConfirmed: false))
            .Ledger(ledger => ledger.Expect("1", Cadence.Every(CadencePeriod.HalfYear)))
            .Expect("PK0109", "1")
            .Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Contains("每半年1次", diagnostic.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("低于底线“每季度1次”（《学习办法》第三条（待核））", diagnostic.Message.Chinese, StringComparison.Ordinal);
        Assert.EndsWith("plankit cadence 1 1/quarter.", diagnostic.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_floor_without_a_regulation_is_the_unit_s_own()
    {
        AnalysisResult result = Test(basis: null, Cadence.Every(CadencePeriod.Year, 4)).Ledger(_ => { }).Expect("PK0109", "1").Verify();

        Assert.Contains("（单位规定）", Assert.Single(result.Findings).Diagnostic.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_at_the_floor_above_it_and_where_the_floor_itself_is_in_force()
    {
        Test().Ledger(_ => { }).Verify();
        Test(basis: null, Cadence.OncePerQuarter).Ledger(_ => { }).Verify();
        Test().Ledger(ledger => ledger.Expect("1", Cadence.Every(CadencePeriod.Month))).Verify();
    }

    [Fact]
    public void Is_silent_about_items_without_a_floor_and_about_a_cadence_that_was_taken_back() =>
        Test().Ledger(ledger => ledger
            .Expect("2", Cadence.Every(CadencePeriod.Year))
            .Expect("1", Cadence.Every(CadencePeriod.Year))
            .Retract(2)).Verify();
}
