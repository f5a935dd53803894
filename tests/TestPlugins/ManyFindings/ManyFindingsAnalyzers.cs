using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.TestPlugins;

/// <summary>Has 6,000 findings at the plan's second item: as many as any analyzer may, and with its twin more than a plugin may.</summary>
public sealed class ManyFindingsAnalyzer() : FaultyAnalyzer("MF0001")
{
    protected override void Fail(ItemAnalysisContext item) => Report(item, SupportedDiagnostics[0], 6_000);

    internal static void Report(ItemAnalysisContext item, DiagnosticDescriptor rule, int count)
    {
        for (int i = 0; i < count; i++)
        {
            item.ReportDiagnostic(Diagnostic.Create(rule, Location.Of(item.Item), i));
        }
    }
}

public sealed class AsManyFindingsAnalyzer() : FaultyAnalyzer("MF0002")
{
    protected override void Fail(ItemAnalysisContext item) => ManyFindingsAnalyzer.Report(item, SupportedDiagnostics[0], 6_000);
}

/// <summary>Throws, after the others have reported. Its author knows of no category.</summary>
public sealed class ThrowsBesidesAnalyzer : PlanAnalyzer
{
    private readonly DiagnosticDescriptor _rule = new()
    {
        Id = "MF0003",
        Title = new("测试", "Test"),
        MessageFormat = new("测试", "Test"),
        Remedy = new("无", "None"),
        Category = null!,
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new("测试", "Test"),
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context) => context.RegisterPlanAction(_ => throw new InvalidOperationException("Besides."));
}
