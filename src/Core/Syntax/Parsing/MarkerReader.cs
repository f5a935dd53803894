namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Reads one marker at one place. It knows how markers are written and what only looks like one (1.5万元, 一、二季度); whether
/// the number fits its neighbours is not its business.
/// </summary>
internal static class MarkerReader
{
    // Most lines begin with a word: the characters, whole or misread, with which a number begins are few.
    private static readonly CharacterSet HanBeginnings = new("第" + ChineseNumeral.HanBeginnings);

    /// <summary>Reads the marker that begins exactly at a position.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="position">Where it would begin.</param>
    /// <param name="end">Where the line's content ends.</param>
    /// <param name="atLineStart">Whether only blanks stand before it; more ways of writing are known there.</param>
    /// <param name="candidate">What was read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int position, int end, bool atLineStart, out MarkerCandidate candidate)
    {
        char first = text[position];
        if (Glyphs.IsHan(first) && !HanBeginnings.Contains(first))
        {
            candidate = default;
            return false;
        }

        if (Glyphs.DigitValue(first) >= 0)
        {
            return ArabicMarkers.TryRead(text, position, end, atLineStart, out candidate);
        }

        if (first is '（' or '(')
        {
            return BracketedMarkers.TryRead(text, position, end, atLineStart, out candidate)
                || (atLineStart && DamagedMarkers.TryReadLost(text, position, end, out candidate));
        }

        if (first == '第')
        {
            return OrdinalWordMarkers.TryRead(text, position, end, atLineStart, out candidate);
        }

        if (ChineseNumeral.ValueOf(first) > 0)
        {
            return ChineseMarkers.TryRead(text, position, end, atLineStart, out candidate);
        }

        if (SymbolMarkers.TryRead(text, position, end, out candidate))
        {
            return true;
        }

        return atLineStart
            && (DamagedMarkers.TryReadLost(text, position, end, out candidate)
                || ChineseMarkers.TryRead(text, position, end, atLineStart, out candidate)
                || DamagedMarkers.TryReadLatin(text, position, end, out candidate));
    }
}
