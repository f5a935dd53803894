using System.Text;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>A line of the plan with carets under the place that a finding is about.</summary>
/// <param name="Text">The line, or the part of it around the place, without tabs and control characters.</param>
/// <param name="Carets">What stands under it: spaces, then at least one caret.</param>
internal sealed record SourceExcerpt(string Text, string Carets)
{
    private const int TabStop = 4;
    private const string Cut = "…";

    /// <summary>Takes the line in which a place begins; of a longer line only the part around the place.</summary>
    /// <param name="text">The plan's text.</param>
    /// <param name="span">The place.</param>
    /// <param name="columns">How many columns the line may take.</param>
    public static SourceExcerpt Of(SourceText text, TextSpan span, int columns)
    {
        int line = text.GetLinePosition(span.Start).Line;
        TextSpan whole = text.GetLineSpan(line);
        int start = Math.Min(span.Start, whole.End);
        int end = Math.Min(span.End, whole.End);

        // A line may have millions of characters: only what may be shown is measured.
        int from = Math.Max(whole.Start, start - (4 * columns));
        int to = Math.Min(whole.End, start + (4 * columns));
        from = from > whole.Start && char.IsLowSurrogate(text[from]) ? from - 1 : from;
        to = to < whole.End && char.IsLowSurrogate(text[to]) ? to + 1 : to;
        List<Cell> cells = Measure(text.AsSpan(TextSpan.FromBounds(from, to)), from);
        (int first, int count) = Window(cells, start, end, columns, from > whole.Start, to < whole.End);
        return Draw(cells.GetRange(first, count), start, end, from > whole.Start || first > 0, to < whole.End || first + count < cells.Count);
    }

    private static List<Cell> Measure(ReadOnlySpan<char> text, int position)
    {
        var cells = new List<Cell>();
        int column = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            string shown = rune.Value == '\t' ? new string(' ', TabStop - (column % TabStop)) : SafeText.Of(rune.ToString());
            int width = CellWidth.Of(shown);
            cells.Add(new Cell(position, shown, width));
            position += rune.Utf16SequenceLength;
            column += width;
        }

        return cells;
    }

    // As much as fits: from the line's beginning if the place is then in sight, else from a little before the place.
    private static (int First, int Count) Window(List<Cell> cells, int start, int end, int columns, bool isCutBefore, bool isCutAfter)
    {
        if (!isCutBefore && !isCutAfter && cells.Sum(cell => cell.Width) <= columns)
        {
            return (0, cells.Count);
        }

        int room = columns - 2;
        int first = cells.FindIndex(cell => cell.Position >= start);
        first = first < 0 ? cells.Count : first;
        int marked = Math.Min(room, cells.Where(cell => cell.Position >= start && cell.Position < end).Sum(cell => cell.Width));
        int before = Math.Max(room / 4, room - marked - (room / 4));
        if (!isCutBefore && cells.Take(first).Sum(cell => cell.Width) <= room - marked)
        {
            first = 0;
        }
        else
        {
            for (int used = 0; first > 0 && used + cells[first - 1].Width <= before; first--)
            {
                used += cells[first - 1].Width;
            }
        }

        int count = 0;
        for (int used = 0; first + count < cells.Count && used + cells[first + count].Width <= room; count++)
        {
            used += cells[first + count].Width;
        }

        return (first, count);
    }

    private static SourceExcerpt Draw(List<Cell> cells, int start, int end, bool isCutBefore, bool isCutAfter)
    {
        var line = new StringBuilder(isCutBefore ? Cut : "");
        int before = isCutBefore ? 1 : 0;
        int under = 0;
        foreach (Cell cell in cells)
        {
            line.Append(cell.Shown);
            before += cell.Position < start ? cell.Width : 0;
            under += cell.Position >= start && cell.Position < end ? cell.Width : 0;
        }

        return new SourceExcerpt(
            line.Append(isCutAfter ? Cut : "").ToString(), new string(' ', before) + new string('^', Math.Max(1, under)));
    }

    // A class: lists and queries of value types would be compiled anew whenever the program starts.
    private sealed record Cell(int Position, string Shown, int Width);
}
