using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.TestPlugins;

/// <summary>An analyzer that goes wrong at the plan's second item, once.</summary>
public abstract class FaultyAnalyzer(string rule) : PlanAnalyzer
{
    private readonly DiagnosticDescriptor _rule = CreateRule(rule, "{0}");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context) => context.RegisterItemAction(item =>
    {
        if (item.Item.Address == "2")
        {
            Fail(item);
        }
    });

    protected abstract void Fail(ItemAnalysisContext item);

    /// <summary>Leaves a file beside the assembly, so that a test knows that the fault is under way.</summary>
    protected void Signal() => File.WriteAllText(Path.Combine(Path.GetDirectoryName(GetType().Assembly.Location)!, "under-way"), "");

    protected static DiagnosticDescriptor CreateRule(string id, string message) => new()
    {
        Id = id,
        Title = new("测试", "Test"),
        MessageFormat = new(message, message),
        Remedy = new("无", "None"),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new("测试", "Test"),
    };
}
