using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Cuts a text into lines.</summary>
internal static class LineSplitter
{
    /// <summary>Adds the lines between two positions that hold more than blanks, in order.</summary>
    public static void Split(ReadOnlySpan<char> text, int start, int end, PooledList<TextLine> lines)
    {
        int first = lines.Count;
        int blankLines = 0;
        bool hasRare = LineBreaks.HasRareBreak(text[start..end]);
        for (int position = start; position < end;)
        {
            int found = LineBreaks.IndexOfBreak(text[position..end], hasRare);
            int breakStart = found < 0 ? end : position + found;
            int next = found < 0 ? end : Math.Min(end, breakStart + LineBreaks.LengthOfBreakAt(text, breakStart));
            int contentStart = Glyphs.SkipBlanks(text, position, breakStart);
            if (contentStart == breakStart)
            {
                blankLines++;
                if (lines.Count > first)
                {
                    lines[^1] = lines[^1] with { End = next };
                }
            }
            else
            {
                lines.Add(new TextLine(position, contentStart, Glyphs.TrimBlanks(text, contentStart, breakStart), next, blankLines));
                blankLines = 0;
            }

            position = next;
        }
    }
}
