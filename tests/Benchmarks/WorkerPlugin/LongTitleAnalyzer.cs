using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Benchmarks.WorkerPlugin;

/// <summary>Finds items with long titles. Its rule bears the letters of the folder that it lies in, so that one build serves for many plugins.</summary>
public sealed class LongTitleAnalyzer : PlanAnalyzer
{
    private const int Longest = 12;

    private readonly DiagnosticDescriptor _rule = new()
    {
        Id = $"{Path.GetFileName(Path.GetDirectoryName(typeof(LongTitleAnalyzer).Assembly.Location))!.ToUpperInvariant()}0001",
        Title = new("标题过长", "A title is long"),
        MessageFormat = new("条目 {0} 的标题有 {1} 个字。", "The title of item {0} has {1} characters."),
        Remedy = new("请改短。", "Make it shorter."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new("短标题好记。", "A short title is remembered."),
    };

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context) => context.RegisterItemAction(item =>
    {
        if (item.Item.Title.Length > Longest)
        {
            item.ReportDiagnostic(Diagnostic.Create(_rule, Location.Of(item.Item), item.Item.Address, item.Item.Title.Length));
        }
    });
}
