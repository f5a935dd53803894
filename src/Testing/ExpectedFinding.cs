using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Testing;

/// <summary>A finding as tests compare it: the rule, and either the place in the text or the item and quarter.</summary>
internal sealed record ExpectedFinding(string Rule, string? Item, Quarter? Quarter, string? Place, TextSpan? Span = null)
{
    public static ExpectedFinding ByText(Finding finding, Plan plan) =>
        finding.Diagnostic.Location.Span is { } span
            ? At(finding.Diagnostic.Id, span, plan.Text.ToString())
            : new(finding.Diagnostic.Id, null, null, "nowhere");

    public static ExpectedFinding ByItem(Finding finding, Plan plan)
    {
        Location location = finding.Diagnostic.Location;
        return new ExpectedFinding(
            finding.Diagnostic.Id,
            location.Item is { } id && plan.TryGetItem(id, out PlanItem? item) ? item.Address : null,
            location.Quarter,
            Place: null);
    }

    public static ExpectedFinding At(string rule, TextSpan span, string text) =>
        new(rule, null, null, $"{span} “{text.Substring(span.Start, span.Length)}”", span);

    public override string ToString() => Place is null
        ? $"{Rule} at item {Item ?? "-"}, quarter {Quarter?.ToString() ?? "-"}"
        : $"{Rule} at {Place}";
}
