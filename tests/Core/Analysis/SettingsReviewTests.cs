using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Testing;

namespace PlanKit.Tests.Analysis;

public sealed class SettingsReviewTests
{
    private static readonly ScriptedAnalyzer Silent = new("TT0001", _ => { });

    [Theory]
    [InlineData("TT0009", "error")]
    [InlineData("TT0001.days", "30")]
    [InlineData("XX0001", "none")]
    public void A_setting_that_no_rule_knows_is_a_finding_with_its_layer(string key, string value)
    {
        Finding finding = Assert.Single(AnalyzerTest.For(Silent).Plan("1．集中学习。").Set(key, value).Expect("PK0203").Verify().Findings);

        Assert.Equal(DiagnosticSeverity.Warning, finding.Severity);
        Assert.Equal($"{key} = {value} is set by the plan file, but there is no such rule or parameter; it has no effect.", finding.Diagnostic.Message.English);
        Assert.Equal($"计划文件设定了 {key} = {value}，但没有这条规则或这个参数，设定不起作用。", finding.Diagnostic.Message.Chinese);
    }

    [Fact]
    public void A_setting_of_a_rule_that_there_is_is_none() =>
        AnalyzerTest.For(Silent).Plan("1．集中学习。").Set("TT0001", "error").Set("PK0901", "error").Verify();

    [Fact]
    public void While_a_plugin_cannot_be_used_only_settings_of_letters_that_ran_are_judged()
    {
        var unusable = new HostAnalyzer();

        AnalyzerTest.For(unusable).Plan("1．集中学习。").Set("XX0001", "error").Set("PK0140", "error").Expect("PK0906").Expect("PK0203").Verify();
    }

    /// <summary>Says that a plugin cannot be used, as the host does.</summary>
    private sealed class HostAnalyzer : PlanAnalyzer
    {
        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [DriverDiagnostics.PluginUnusable];

        public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(c =>
            c.ReportDiagnostic(Diagnostic.Create(DriverDiagnostics.PluginUnusable, Location.None, "broken")));
    }
}
