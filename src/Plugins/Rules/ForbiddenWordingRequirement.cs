using System.Buffers;
using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Parts of the text must hold none of some words: each place where one stands is found. Case does not matter.</summary>
internal sealed class ForbiddenWordingRequirement(WordingScope scope, ImmutableArray<string> words) : RuleRequirement
{
    internal override PartSelection Where => scope.Where;

    internal override ImmutableArray<RulePlaceholder> Placeholders => [.. scope.Placeholders, RulePlaceholder.Found];

    internal override LocalizableText Meaning =>
        scope.Meaning(new LocalizableText("{0}中不得写有{1}。", "The text of {0} must not have {1}.").Format(scope.Text, WordList.Quoted(words)));

    internal override LocalizableText Remedy => new(
        "在计划的文字中改掉，再用 plankit revise 换上新的文本。",
        "Change it in the plan's text, and enter the new text with plankit revise.");

    internal override string Category => Document;

    internal override void Register(AnalysisContext context, DiagnosticDescriptor rule) => context.RegisterDocumentAction(document =>
    {
        Plan plan = document.Snapshot.Plan;
        var open = new Stack<WordingPart>();
        var next = new Queue<WordingPart>(scope.In(plan));
        var text = RunningText.Of(plan.Tree);
        foreach (TextSpan found in Places(text))
        {
            TextSpan place = text.PlaceOf(found);
            while (next.TryPeek(out WordingPart? part) && part.Span.Start <= place.Start)
            {
                Close(open, part.Span.Start);
                open.Push(next.Dequeue());
            }

            Close(open, place.Start);

            // A part within a part speaks for itself.
            if (open.FirstOrDefault(part => part.Span.Contains(place)) is { } innermost)
            {
                Location location = plan.ItemAt(place.Start) is { } item ? Location.Of(place, item) : Location.Of(place);
                document.ReportDiagnostic(Diagnostic.Create(rule, location, [.. innermost.Names, text.AsSpan()[found.Start..found.End].ToString()]));
            }
        }
    });

    private static void Close(Stack<WordingPart> open, int position)
    {
        while (open.TryPeek(out WordingPart? last) && last.Span.End <= position)
        {
            open.Pop();
        }
    }

    // Of words that overlap, the one that begins first is found, and of those that begin together the longest.
    private IEnumerable<TextSpan> Places(RunningText text)
    {
        SearchValues<string> any = WordList.SearchFor(words);
        string[] longestFirst = [.. words.OrderByDescending(word => word.Length)];
        for (int start = IndexOf(text, any, 0); start >= 0;)
        {
            var place = new TextSpan(start, longestFirst.First(word => StartsWith(text, start, word)).Length);
            yield return place;
            start = IndexOf(text, any, place.End);
        }
    }

    private static bool StartsWith(RunningText text, int start, string word) =>
        text.AsSpan()[start..].StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static int IndexOf(RunningText text, SearchValues<string> any, int start)
    {
        int offset = text.AsSpan()[start..].IndexOfAny(any);
        return offset < 0 ? -1 : start + offset;
    }
}
