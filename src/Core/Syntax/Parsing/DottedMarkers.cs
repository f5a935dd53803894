namespace PlanKit.Syntax.Parsing;

/// <summary>1.1 and 2.3.1; and what looks like them: 1.5万元, 2016.5.23, and 1.2016年, which is the 1 of a list.</summary>
internal static class DottedMarkers
{
    private const int DeepestParts = 3;
    private const int LargestPart = 99;
    private const int YearDigits = 4;

    /// <summary>Reads a number that has a dot and another number behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the first number begins.</param>
    /// <param name="numeralEnd">Where the first number ends.</param>
    /// <param name="dot">The first dot; a digit follows it.</param>
    /// <param name="end">The line's end.</param>
    /// <param name="candidate">What was read.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int position, int numeralEnd, int dot, int end, out MarkerCandidate candidate)
    {
        candidate = default;
        int lead = 0;
        int last = ValueOf(text[position..numeralEnd]);
        int lastStart = position;
        int lastEnd = numeralEnd;
        int parts = 1;
        while (parts < DeepestParts && lastEnd + 1 < end && text[lastEnd] is '.' or '．' && Glyphs.DigitValue(text[lastEnd + 1]) >= 0)
        {
            int start = lastEnd + 1;
            int stop = start;
            while (stop < end && Glyphs.DigitValue(text[stop]) >= 0)
            {
                stop++;
            }

            if (parts == 1 && stop < end && BeginsWithDate(text[stop], stop - start))
            {
                candidate = FirstOfList(text, position, numeralEnd, dot, stop - start);
                return true;
            }

            if (stop - start > 2)
            {
                return false;
            }

            lead = (lead * 256) + last;
            last = ValueOf(text[start..stop]);
            (lastStart, lastEnd) = (start, stop);
            parts++;
        }

        if (parts == 1 || last is < 1 or > LargestPart || lastEnd == end)
        {
            return false;
        }

        int separator = MarkerSeparators.Of(text[lastEnd]);
        bool isClosed = separator is MarkerSeparators.Dot or MarkerSeparators.EnumerationComma;
        char next = text[isClosed ? Math.Min(lastEnd + 1, end - 1) : lastEnd];
        if (isClosed ? Glyphs.DigitValue(next) >= 0 : !Glyphs.IsBlank(next) && (!Glyphs.IsHan(next) || Amounts.IsSureUnit(next)))
        {
            return false;
        }

        candidate = new MarkerCandidate
        {
            Style = MarkerStyle.Dotted,
            Unit = parts,
            Start = position,
            End = isClosed ? lastEnd + 1 : lastEnd,
            NumeralStart = lastStart,
            NumeralLength = lastEnd - lastStart,
            Ordinal = last,
            Lead = lead,
            Variant = isClosed ? separator : MarkerSeparators.None,
            Doubts = isClosed || Glyphs.IsBlank(next) ? MarkerDoubt.None : MarkerDoubt.MayBeAmount,
        };
        return true;
    }

    private static bool BeginsWithDate(char unit, int digits) => unit switch
    {
        '年' => digits == YearDigits,
        '月' => digits <= 2,
        _ => false,
    };

    // 1.2016年: surely the number 1; 1.5月 might be read otherwise.
    private static MarkerCandidate FirstOfList(ReadOnlySpan<char> text, int position, int numeralEnd, int dot, int digits) => new()
    {
        Style = MarkerStyle.Arabic,
        Start = position,
        End = dot + 1,
        NumeralStart = position,
        NumeralLength = numeralEnd - position,
        Ordinal = ValueOf(text[position..numeralEnd]),
        Variant = MarkerSeparators.Dot,
        Doubts = digits == YearDigits ? MarkerDoubt.None : MarkerDoubt.MayBeAmount,
    };

    private static int ValueOf(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            value = (value * 10) + Glyphs.DigitValue(digit);
        }

        return value;
    }
}
