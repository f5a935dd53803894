namespace PlanKit.Syntax.Parsing;

/// <summary>1． 1、 １． 1） and, in <see cref="DottedMarkers"/>, 1.1.</summary>
internal static class ArabicMarkers
{
    private const int MostDigits = 3;
    private const int Largest = 999;

    public static bool TryRead(ReadOnlySpan<char> text, int position, int end, bool atLineStart, out MarkerCandidate candidate)
    {
        candidate = default;
        (int ordinal, int numeralEnd, bool misread) = ReadDigits(text, position, end, atLineStart);
        if (ordinal is < 1 or > Largest || numeralEnd - position > MostDigits)
        {
            return false;
        }

        int mark = Glyphs.SkipBlanks(text, numeralEnd, end);
        if (mark == end)
        {
            return false;
        }

        MarkerDoubt doubts = misread ? MarkerDoubt.Misread | MarkerDoubt.MayBeAmount : MarkerDoubt.None;
        int separator = MarkerSeparators.Of(text[mark]);
        bool digitFollows = mark + 1 < end && Glyphs.DigitValue(text[mark + 1]) >= 0;
        if (separator == MarkerSeparators.Dot && digitFollows && !misread)
        {
            return DottedMarkers.TryRead(text, position, numeralEnd, mark, end, out candidate);
        }

        MarkerDoubt? found = separator switch
        {
            MarkerSeparators.Dot => MarkerDoubt.None,
            MarkerSeparators.Bracket => MarkerDoubt.None,
            MarkerSeparators.EnumerationComma => Amounts.ContinuesArabic(text, mark + 1, end) ? MarkerDoubt.MayBeAmount : MarkerDoubt.None,
            _ when !atLineStart || digitFollows || misread => null,
            MarkerSeparators.Comma or MarkerSeparators.FullStop => MarkerDoubt.Misread,
            MarkerSeparators.Colon => MarkerDoubt.MayBeAmount,
            _ => DoubtWithoutSeparator(text, numeralEnd, mark),
        };
        if (found is not { } reason)
        {
            return false;
        }

        int markEnd = separator == MarkerSeparators.None ? numeralEnd : MarkerSeparators.SkipSecond(text, mark + 1, end);
        candidate = new MarkerCandidate
        {
            Style = separator == MarkerSeparators.Bracket ? MarkerStyle.HalfBracketed : MarkerStyle.Arabic,
            Start = position,
            End = markEnd,
            NumeralStart = position,
            NumeralLength = numeralEnd - position,
            Ordinal = ordinal,
            Variant = separator != MarkerSeparators.None ? separator : mark == numeralEnd ? MarkerSeparators.None : BlankVariant(text, numeralEnd, mark),
            Doubts = doubts | reason | (separator != MarkerSeparators.None && mark > numeralEnd ? MarkerDoubt.SpacedOut : MarkerDoubt.None),
        };
        return true;
    }

    // A number without punctuation: a table's cell, or a slip. 5个 and 5 月 count something.
    private static MarkerDoubt? DoubtWithoutSeparator(ReadOnlySpan<char> text, int numeralEnd, int mark)
    {
        bool isWord = Glyphs.IsHan(text[mark]) && !(mark > numeralEnd ? Amounts.IsSureUnit(text[mark]) : Amounts.IsUnit(text[mark]));
        if (BlankVariant(text, numeralEnd, mark) == MarkerSeparators.Tab)
        {
            return isWord ? MarkerDoubt.None : MarkerDoubt.MayBeAmount;
        }

        if (!isWord)
        {
            return null;
        }

        return mark > numeralEnd ? MarkerDoubt.MayBeAmount : MarkerDoubt.MayBeAmount | MarkerDoubt.Misread;
    }

    private static int BlankVariant(ReadOnlySpan<char> text, int start, int end) =>
        start == end ? MarkerSeparators.None : text[start..end].Contains('\t') ? MarkerSeparators.Tab : MarkerSeparators.Blank;

    private static (int Value, int End, bool Misread) ReadDigits(ReadOnlySpan<char> text, int position, int end, bool lookalikes)
    {
        int value = 0;
        bool misread = false;
        int i = position;
        for (; i < end && i - position <= MostDigits; i++)
        {
            int digit = Glyphs.DigitValue(text[i]);
            if (digit < 0 && lookalikes && i > position)
            {
                digit = DamagedMarkers.DigitLookalike(text[i]);
                misread |= digit >= 0;
            }

            if (digit < 0)
            {
                break;
            }

            value = (value * 10) + digit;
        }

        return (value, i, misread);
    }
}
