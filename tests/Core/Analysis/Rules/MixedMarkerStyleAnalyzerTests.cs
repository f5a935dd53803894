using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis.Rules;

public sealed class MixedMarkerStyleAnalyzerTests
{
    [Fact]
    public void Reports_the_odd_marker_and_how_its_neighbours_are_written()
    {
        AnalysisResult result = AnalyzerTest.For(new MixedMarkerStyleAnalyzer())
            .Plan("1．集中学习。\n[|2、|]个人自学。\n3．专题研讨。\n").Verify();

        Diagnostic diagnostic = Assert.Single(result.Findings).Diagnostic;
        Assert.Equal("第 2 行的序号“2、”与同级写法不同：第 3 行写作“3．”。", diagnostic.Message.Chinese);
        Assert.Equal("Line 2: “2、” is written unlike its neighbours; line 3 has “3．”.", diagnostic.Message.English);
        Assert.Equal("改成“2．”，与同级一致。", diagnostic.Remedy.Chinese);
        Assert.Equal("2．", diagnostic.Properties[DiagnosticProperties.Expected]);
        Assert.Equal(16, Assert.Single(diagnostic.AdditionalLocations).Span?.Start);
    }

    [Theory]
    [InlineData("1．集中学习。\n2.个人自学。\n３．专题研讨。\n")]
    [InlineData("一、学习\n1．集中学习。\n2．个人自学。\n二、组织\n1、换届。\n2、党费。\n")]
    public void Is_silent_on_width_and_on_lists_of_their_own(string plan) => AnalyzerTest.For(new MixedMarkerStyleAnalyzer()).Plan(plan).Verify();
}
