namespace PlanKit.Syntax.Parsing;

/// <summary>一、 一. 壹、 一） and 一是, 一要.</summary>
internal static class ChineseMarkers
{
    private const int LargestClause = 30;

    // 一） is no list of 1）.
    private const int ChineseUnit = 1;

    public static bool TryRead(ReadOnlySpan<char> text, int position, int end, bool atLineStart, out MarkerCandidate candidate)
    {
        candidate = default;
        (int ordinal, int length, bool misread) = ChineseNumeral.Read(text, position, end, lookalikes: atLineStart);
        int numeralEnd = position + length;
        if (length == 0 || numeralEnd >= end)
        {
            return false;
        }

        if (text[numeralEnd] is '是' or '要')
        {
            candidate = Candidate(MarkerStyle.ClauseWord, position, numeralEnd, numeralEnd + 1, ordinal) with { Variant = text[numeralEnd] };
            return !misread && ordinal <= LargestClause;
        }

        int mark = Glyphs.SkipBlanks(text, numeralEnd, end);
        int separator = mark < end ? MarkerSeparators.Of(text[mark]) : MarkerSeparators.None;
        MarkerDoubt? found = separator switch
        {
            MarkerSeparators.EnumerationComma => Amounts.ContinuesChinese(text, mark + 1, end, ordinal) ? MarkerDoubt.MayBeAmount : MarkerDoubt.None,
            MarkerSeparators.Dot => MarkerDoubt.None,
            _ when !atLineStart || misread => null,
            MarkerSeparators.Bracket => MarkerDoubt.None,
            MarkerSeparators.Comma or MarkerSeparators.FullStop => MarkerDoubt.Misread | MarkerDoubt.MayBeAmount,
            MarkerSeparators.Colon => MarkerDoubt.MayBeAmount,
            _ => mark > numeralEnd && mark < end && Glyphs.IsHan(text[mark]) ? MarkerDoubt.MayBeAmount : null,
        };
        if (found is not { } reason)
        {
            return false;
        }

        MarkerStyle style = separator == MarkerSeparators.Bracket ? MarkerStyle.HalfBracketed : MarkerStyle.Chinese;
        int markEnd = separator == MarkerSeparators.None ? numeralEnd : MarkerSeparators.SkipSecond(text, mark + 1, end);
        candidate = Candidate(style, position, numeralEnd, markEnd, ordinal) with
        {
            Unit = style == MarkerStyle.HalfBracketed ? ChineseUnit : 0,
            Variant = separator == MarkerSeparators.None ? MarkerSeparators.Blank : separator,
            Doubts = reason
                | (misread ? MarkerDoubt.Misread | MarkerDoubt.MayBeAmount : MarkerDoubt.None)
                | (separator != MarkerSeparators.None && mark > numeralEnd ? MarkerDoubt.SpacedOut : MarkerDoubt.None),
        };
        return true;
    }

    private static MarkerCandidate Candidate(MarkerStyle style, int position, int numeralEnd, int end, int ordinal) => new()
    {
        Style = style,
        Start = position,
        End = end,
        NumeralStart = position,
        NumeralLength = numeralEnd - position,
        Ordinal = ordinal,
    };
}
