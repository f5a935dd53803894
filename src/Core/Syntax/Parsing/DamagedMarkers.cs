namespace PlanKit.Syntax.Parsing;

/// <summary>Markers that lost their number, 、 or （）, or had it misread, l、 for 1、; and Roman numbers in Latin letters.</summary>
internal static class DamagedMarkers
{
    private const int LargestRoman = 39;

    /// <summary>The digit that a Latin letter is often misread for; -1 where it is none.</summary>
    public static int DigitLookalike(char c) => c switch
    {
        'l' or 'I' or '|' or 'ｌ' or 'Ｉ' => 1,
        'O' or 'o' or 'Ｏ' or 'ｏ' => 0,
        _ => -1,
    };

    /// <summary>、学习内容 and （）学习内容. Which list has lost the number, the neighbours tell.</summary>
    public static bool TryReadLost(ReadOnlySpan<char> text, int position, int end, out MarkerCandidate candidate)
    {
        candidate = default;
        if (text[position] is '、' or '．')
        {
            return TryMake(text, position, position + 1, end, MarkerStyle.Chinese, out candidate);
        }

        int close = Glyphs.SkipBlanks(text, position + 1, end);
        return text[position] is '（' or '('
            && close < end
            && text[close] is '）' or ')'
            && TryMake(text, position, close + 1, end, MarkerStyle.BracketedChinese, out candidate);
    }

    /// <summary>I、 II. IV．, and l、 for 1、.</summary>
    public static bool TryReadLatin(ReadOnlySpan<char> text, int position, int end, out MarkerCandidate candidate)
    {
        candidate = default;
        int numeralEnd = position;
        while (numeralEnd < end && numeralEnd - position < 6 && text[numeralEnd] is 'I' or 'V' or 'X' or 'l' or '|')
        {
            numeralEnd++;
        }

        int separator = numeralEnd < end ? MarkerSeparators.Of(text[numeralEnd]) : MarkerSeparators.None;
        if (numeralEnd == position || separator is not (MarkerSeparators.EnumerationComma or MarkerSeparators.Dot))
        {
            return false;
        }

        bool isMisread = text[position..numeralEnd].IndexOfAny('l', '|') >= 0;
        int ordinal = isMisread ? (numeralEnd - position == 1 ? 1 : 11) : ReadRoman(text[position..numeralEnd]);
        candidate = new MarkerCandidate
        {
            Style = isMisread ? MarkerStyle.Arabic : MarkerStyle.Roman,
            Start = position,
            End = numeralEnd + 1,
            NumeralStart = position,
            NumeralLength = numeralEnd - position,
            Ordinal = ordinal,
            Variant = separator,
            Doubts = isMisread ? MarkerDoubt.Misread | MarkerDoubt.MayBeAmount : MarkerDoubt.MayBeAmount,
        };
        return ordinal > 0 && !(isMisread && numeralEnd - position > 2);
    }

    private static bool TryMake(ReadOnlySpan<char> text, int start, int markEnd, int end, MarkerStyle style, out MarkerCandidate candidate)
    {
        int words = Glyphs.SkipBlanks(text, markEnd, end);
        candidate = new MarkerCandidate
        {
            Style = style,
            Start = start,
            End = markEnd,
            NumeralStart = start,
            Variant = MarkerSeparators.Of(text[markEnd - 1]) is MarkerSeparators.Bracket ? MarkerSeparators.None : MarkerSeparators.Of(text[markEnd - 1]),
            Doubts = MarkerDoubt.OrdinalLost,
        };
        return words < end && Glyphs.IsHan(text[words]);
    }

    private static int ReadRoman(ReadOnlySpan<char> letters)
    {
        int total = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            int value = RomanValue(letters[i]);
            total += i + 1 < letters.Length && RomanValue(letters[i + 1]) > value ? -value : value;
        }

        return total is > 0 and <= LargestRoman ? total : 0;
    }

    private static int RomanValue(char letter) => letter switch
    {
        'I' => 1,
        'V' => 5,
        _ => 10,
    };
}
