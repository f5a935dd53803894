using System.Collections.Immutable;
using System.Text;

namespace PlanKit.Fixes;

/// <summary>Changes of one text, put together. What lies outside the spans of the edits stays as it is, to the character.</summary>
public static class TextEditMerger
{
    /// <summary>Applies edits that do not overlap, in any order.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside the text.</exception>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        var result = new StringBuilder(text.Length);
        int position = 0;
        TextEdit? previous = null;
        foreach (TextEdit edit in edits.OrderBy(edit => edit.Span))
        {
            if (edit.Span.Start < position || edit.Span.End > text.Length || (previous is not null && Clash(previous, edit)))
            {
                throw new ArgumentException($"The edit at {edit.Span} overlaps another or lies outside the text.", nameof(edits));
            }

            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
            previous = edit;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Whether the edits of one list can be applied together with each other.</summary>
    public static bool AreApart(ImmutableArray<TextEdit> edits)
    {
        TextEdit[] ordered = [.. edits.OrderBy(edit => edit.Span)];
        return !ordered.Zip(ordered.Skip(1)).Any(pair => Clash(pair.First, pair.Second));
    }

    /// <summary>
    /// Whether two edits cannot go into one text: they share a character, or which comes first would be chance, as with two
    /// insertions at one place. Edits side by side do not clash, unless one is an insertion there.
    /// </summary>
    public static bool Clash(TextEdit edit, TextEdit other)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(other);
        return edit.Span.OverlapsWith(other.Span)
            || (edit.Span.Start == other.Span.Start && (edit.Span.IsEmpty || other.Span.IsEmpty))
            || (edit.Span.IsEmpty && other.Span.Contains(edit.Span.Start))
            || (other.Span.IsEmpty && edit.Span.Contains(other.Span.Start));
    }
}
