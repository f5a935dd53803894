using System.Collections.Immutable;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>Follows the items of a plan through edits of its text: where a title ends tells which item it is, whatever became of its words.</summary>
internal static class EditedItems
{
    /// <summary>The items whose title's end stands in the new text too; of all others their titles have to tell.</summary>
    /// <param name="before">The plan.</param>
    /// <param name="after">The text that the edits give.</param>
    /// <param name="edits">The edits, in order.</param>
    public static RevisionDecisions Follow(Plan before, PlanSyntaxTree after, ImmutableArray<TextEdit> edits)
    {
        Plan plan = PlanBuilder.Build(after, before.Header, before.Profile);
        (ItemId Old, ItemId Now)[] followed =
        [
            .. before.AllItems
                .Select(item => (Old: item.Id, Now: PositionOf(item.HeadingSpan, edits) is { } position ? plan.ItemAt(position)?.TextId : null))
                .Where(pair => pair.Now is not null)
                .Select(pair => (pair.Old, pair.Now!)),
        ];
        return new RevisionDecisions(
            followed.GroupBy(pair => pair.Now).Where(group => group.Count() == 1).Select(group => group.First()).ToImmutableDictionary(pair => pair.Old, pair => pair.Now),
            []);
    }

    private static int? PositionOf(TextSpan heading, ImmutableArray<TextEdit> edits)
    {
        int position = heading.End - 1, shift = 0;
        foreach (TextEdit edit in edits)
        {
            if (edit.Span.Contains(position))
            {
                return null;
            }

            if (edit.Span.End <= position)
            {
                shift += edit.NewText.Length - edit.Span.Length;
            }
        }

        return position + shift;
    }
}
