using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.TestPlugins;

/// <summary>Finds the first item of every plan.</summary>
public sealed class FirstItemAnalyzer : PlanAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new()
    {
        Id = "TIF0001",
        Title = new("第一条", "First item"),
        MessageFormat = new("这是第一条。", "This is the first item."),
        Remedy = new("无", "None"),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new("测试", "Test"),
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterItemAction(c =>
    {
        if (c.Item.Address == "1")
        {
            c.ReportDiagnostic(Diagnostic.Create(Rule, Location.Of(c.Item.HeadingSpan, c.Item)));
        }
    });
}
