using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Parts of the text must hold none of some words: each place where one stands is found. Case does not matter.</summary>
internal sealed class ForbiddenWordingRequirement(WordingScope scope, ImmutableArray<string> words) : RuleRequirement
{
    internal override ImmutableArray<RulePlaceholder> Placeholders => [.. scope.Placeholders, RulePlaceholder.Found];

    internal override LocalizableText Meaning => new LocalizableText("{0}中不得写有{1}。", "The text of {0} must not have {1}.").Format(scope.Text, WordList.Quoted(words));

    internal override LocalizableText Remedy => new(
        "在计划的文字中改掉，再用 plankit revise 换上新的文本。",
        "Change it in the plan's text, and enter the new text with plankit revise.");

    internal override string Category => Document;

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterDocumentAction(document =>
    {
        Plan plan = document.Snapshot.Plan;
        WordingPart[] parts = [.. scope.In(plan)];
        for (int i = 0; i < parts.Length; i++)
        {
            foreach (TextSpan place in Places(plan.Text, parts[i].Span))
            {
                // A section within a section speaks for itself; it comes later in the text.
                if (!parts.Skip(i + 1).Any(inner => inner.Span.Contains(place)))
                {
                    Location location = plan.ItemAt(place.Start) is { } item ? Location.Of(place, item) : Location.Of(place);
                    document.ReportDiagnostic(Diagnostic.Create(rule, location, [.. parts[i].Names, plan.Text.ToString(place)]));
                }
            }
        }
    });

    private IEnumerable<TextSpan> Places(SourceText text, TextSpan within)
    {
        foreach (string word in words)
        {
            for (int start = IndexOf(text, word, within.Start, within.End); start >= 0; start = IndexOf(text, word, start + word.Length, within.End))
            {
                yield return new TextSpan(start, word.Length);
            }
        }
    }

    private static int IndexOf(SourceText text, string word, int start, int end)
    {
        int offset = text.AsSpan(TextSpan.FromBounds(start, end)).IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return offset < 0 ? -1 : start + offset;
    }
}
