using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Gongxin.Rules;
using PlanKit.Model;
using PlanKit.Testing;

namespace PlanKit.Gongxin.Tests.Rules;

public sealed class UnmatchedProfileItemAnalyzerTests
{
    private static AnalyzerTest Test() => SamplePlan.Test(new UnmatchedProfileItemAnalyzer());

    private static ItemProfile Entry(string topic, params string[] titles) => new() { Topic = topic, Titles = [.. titles] };

    [Fact]
    public void Is_silent_when_every_entry_has_its_item() => Test().Ledger(_ => { }).Verify();

    [Fact]
    public void Reports_an_entry_whose_words_no_title_holds()
    {
        AnalysisResult result = Test()
            .Profile(new PlanProfile { Items = [Entry("theory-study", "中心组"), Entry("militia", "民兵", "双拥")] })
            .Ledger(_ => { })
            .Expect("GX1009")
            .Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("单位配置中的“militia”在计划中没有对应条目（标题须含：民兵、双拥），与它有关的检查都不会进行。", diagnostic.Message.Chinese);
        Assert.Equal("The profile's item militia matches no item of the plan (its title would hold: 民兵, 双拥); no rule about it will run.", diagnostic.Message.English);
        Assert.Same(Location.None, diagnostic.Location);
    }

    [Fact]
    public void Reports_an_entry_whose_item_an_earlier_entry_has() =>
        Test()
            .Profile(new PlanProfile { Items = [Entry("theory-study", "中心组"), Entry("study-quality", "学习质量")] })
            .Ledger(_ => { })
            .Expect("GX1009")
            .Verify();

    [Fact]
    public void Does_not_run_on_a_bare_document() =>
        Test().Profile(new PlanProfile { Items = [Entry("militia", "民兵")] }).Verify();
}
