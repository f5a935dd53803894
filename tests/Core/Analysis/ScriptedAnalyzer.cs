using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Tests.Analysis;

/// <summary>An analyzer whose behaviour a test writes in place.</summary>
internal sealed class ScriptedAnalyzer(string rule, Action<AnalysisContext> initialize) : PlanAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule(rule)];

    public static DiagnosticDescriptor Rule(string id) => new()
    {
        Id = id,
        Title = new("题", "title"),
        MessageFormat = new("{0}", "{0}"),
        Remedy = new("改", "mend"),
        Category = "progress",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new("述", "description"),
    };

    public static Diagnostic At(string rule, PlanItem item) => Diagnostic.Create(Rule(rule), Location.Of(item), item.Address);

    public static Diagnostic At(string rule, PlanItem item, Quarter quarter) =>
        Diagnostic.Create(Rule(rule), Location.Of(item, quarter), $"{item.Address} {quarter}");

    public override void Initialize(AnalysisContext context) => initialize(context);
}
