using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;

namespace PlanKit.Cli.Checking;

/// <summary>
/// Which findings a check is asked for. Those of the host itself always pass: a rule that failed or a plugin that did not run
/// leaves the answer incomplete, whatever was asked for. What is said about settings, waivers and the baseline does not pass
/// unasked: it changes nothing about the answer.
/// </summary>
internal sealed class FindingFilter
{
    /// <summary>The ids of rules; empty: every rule.</summary>
    public required IReadOnlySet<string> Rules { get; init; }

    /// <summary>The categories of rules or of items; empty: every category.</summary>
    public required IReadOnlySet<string> Categories { get; init; }

    /// <summary>The names of quarters, as in Q1; empty: every quarter, and findings of none.</summary>
    public required IReadOnlySet<string> Quarters { get; init; }

    /// <summary>The findings that are asked for, in their order.</summary>
    public AnalysisResult Apply(AnalysisResult result, Plan plan) =>
        Rules.Count + Categories.Count + Quarters.Count == 0
            ? result
            : result with { Findings = [.. result.Findings.Where(finding => Passes(finding.Diagnostic, plan))] };

    /// <summary>The categories that rules and items of this plan have: those that can be asked for.</summary>
    public static IEnumerable<string> CategoriesOf(AnalysisDriver driver, Plan plan) => driver.Descriptors
        .Select(descriptor => descriptor.Category)
        .Concat(plan.AllItems.Select(item => item.Category?.Id).OfType<string>())
        .Concat(PlanCategory.WellKnown.Select(category => category.Id))
        .Distinct(StringComparer.Ordinal);

    private bool Passes(Diagnostic diagnostic, Plan plan) =>
        SaysThatTheAnswerIsIncomplete(diagnostic.Descriptor)
        || ((Rules.Count == 0 || Rules.Contains(diagnostic.Id))
            && (Quarters.Count == 0 || (diagnostic.Location.Quarter is { } quarter && Quarters.Contains(quarter.ToString())))
            && (Categories.Count == 0 || Categories.Contains(diagnostic.Descriptor.Category) || Categories.Contains(CategoryOf(diagnostic.Location, plan))));

    // Not by the category alone, which a plugin might give to a rule of its own; nor the descriptor itself, which a worker sends anew.
    private static bool SaysThatTheAnswerIsIncomplete(DiagnosticDescriptor rule) =>
        rule.Category == DriverDiagnostics.HostCategory && DriverDiagnostics.All.Any(known => known.Id == rule.Id);

    private static string CategoryOf(Location location, Plan plan) =>
        location.Item is { } id && plan.TryGetItem(id, out PlanItem? item) ? item.Category?.Id ?? "" : "";
}
