namespace PlanKit.Gongxin.Tests;

public sealed class RuleConventionTests() : RuleConventions("GX", BundledRules.Analyzers, others: [], fixProviders: [])
{
    [Fact]
    public void Plugin_brings_at_least_eight_rules() => Assert.True(BundledRules.Analyzers.Length >= 8);
}
