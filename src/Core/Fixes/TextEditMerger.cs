using System.Collections.Immutable;
using System.Text;

namespace PlanKit.Fixes;

/// <summary>Applies the edits of several fixes to one text. A fix goes in whole or not at all.</summary>
public static class TextEditMerger
{
    /// <summary>Applies what does not overlap, in the order given: of two fixes that overlap, the earlier one goes in.</summary>
    /// <returns>The new text, and the fixes that were not applied, in the order given.</returns>
    public static MergedEdits Merge(string text, IEnumerable<PlanFix> fixes)
    {
        var taken = new List<TextEdit>();
        var notApplied = ImmutableArray.CreateBuilder<PlanFix>();
        foreach (PlanFix fix in fixes)
        {
            if (fix.Edits.Any(edit => taken.Exists(other => Clash(edit, other))))
            {
                notApplied.Add(fix);
            }
            else
            {
                taken.AddRange(fix.Edits);
            }
        }

        var result = new StringBuilder(text.Length);
        int position = 0;
        foreach (TextEdit edit in taken.OrderBy(edit => edit.Span))
        {
            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        result.Append(text, position, text.Length - position);
        return new MergedEdits(result.ToString(), notApplied.ToImmutable());
    }

    // Two insertions at one place clash as well: which comes first would be chance.
    private static bool Clash(TextEdit edit, TextEdit other) =>
        edit.Span.OverlapsWith(other.Span)
        || (edit.Span.Start == other.Span.Start && (edit.Span.IsEmpty || other.Span.IsEmpty))
        || (edit.Span.IsEmpty && other.Span.Contains(edit.Span.Start))
        || (other.Span.IsEmpty && edit.Span.Contains(other.Span.Start));
}
