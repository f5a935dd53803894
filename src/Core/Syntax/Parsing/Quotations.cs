using System.Buffers;

namespace PlanKit.Syntax.Parsing;

/// <summary>The quotations and titles, “…” and 《…》, of one line, looked for only as far as somebody asks.</summary>
internal ref struct Quotations(ReadOnlySpan<char> text, int start, int end)
{
    private static readonly SearchValues<char> Openings = SearchValues.Create("“《「『");

    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _end = end;
    // The end of what was looked through: where a quotation was found last, its end.
    private int _searched = start;
    private int _unclosed;

    /// <summary>Whether a position lies in one. Ask in the order of the text.</summary>
    public bool Contains(int position)
    {
        while (_searched <= position)
        {
            int found = _text[_searched..position].IndexOfAny(Openings);
            if (found < 0)
            {
                _searched = position;
                return false;
            }

            int open = _searched + found;
            int close = FindClose(open);
            _searched = close < 0 ? open + 1 : close + 1;
        }

        return true;
    }

    // A mark that is not closed in its line opens nothing; where a line has no closing mark left, none is looked for again.
    private int FindClose(int open)
    {
        (char close, int bit) = _text[open] switch
        {
            '“' => ('”', 1),
            '《' => ('》', 2),
            '「' => ('」', 4),
            _ => ('』', 8),
        };
        if ((_unclosed & bit) != 0)
        {
            return -1;
        }

        int length = _text[open.._end].IndexOf(close);
        _unclosed |= length < 0 ? bit : 0;
        return length < 0 ? -1 : open + length;
    }
}
