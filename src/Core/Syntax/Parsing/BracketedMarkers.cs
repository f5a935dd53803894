namespace PlanKit.Syntax.Parsing;

/// <summary>（一） (一) （一）、 （1） (1).</summary>
internal static class BracketedMarkers
{
    private const int Largest = 99;

    public static bool TryRead(ReadOnlySpan<char> text, int position, int end, bool atLineStart, out MarkerCandidate candidate)
    {
        candidate = default;
        int numeralStart = Glyphs.SkipBlanks(text, position + 1, end);
        (int ordinal, int numeralEnd, bool isChinese, bool misread) = ReadNumeral(text, numeralStart, end, atLineStart);
        int close = Glyphs.SkipBlanks(text, numeralEnd, end);
        if (numeralEnd == numeralStart || ordinal is < 1 or > Largest || close >= end)
        {
            return false;
        }

        bool isClosed = text[close] is '）' or ')';
        bool lostClose = !isClosed && atLineStart && !misread && text[close] == '、';
        if (!isClosed && !lostClose)
        {
            return false;
        }

        int after = close + 1;
        if (RefersToSeveral(text, after, end))
        {
            return false;
        }

        int separator = after < end ? MarkerSeparators.Of(text[after]) : MarkerSeparators.None;
        bool isSeparated = separator is MarkerSeparators.EnumerationComma or MarkerSeparators.Dot;
        bool isMixed = isClosed && (text[position] == '（') != (text[close] == '）');
        MarkerDoubt doubts = (isMixed ? MarkerDoubt.Misread : MarkerDoubt.None)
            | (misread || lostClose ? MarkerDoubt.Misread | MarkerDoubt.MayBeAmount : MarkerDoubt.None)
            | (numeralStart > position + 1 || close > numeralEnd ? MarkerDoubt.SpacedOut : MarkerDoubt.None);
        candidate = new MarkerCandidate
        {
            Style = isChinese ? MarkerStyle.BracketedChinese : MarkerStyle.BracketedArabic,
            Start = position,
            End = isSeparated ? after + 1 : after,
            NumeralStart = numeralStart,
            NumeralLength = numeralEnd - numeralStart,
            Ordinal = ordinal,
            Variant = isSeparated ? separator : MarkerSeparators.None,
            Doubts = doubts,
        };
        return true;
    }

    private static (int Ordinal, int End, bool IsChinese, bool Misread) ReadNumeral(ReadOnlySpan<char> text, int start, int end, bool lookalikes)
    {
        int value = 0;
        int i = start;
        while (i < end && i - start < 3 && Glyphs.DigitValue(text[i]) is var digit and >= 0)
        {
            value = (value * 10) + digit;
            i++;
        }

        if (i > start)
        {
            return (value, i, IsChinese: false, Misread: false);
        }

        (int chinese, int length, bool misread) = ChineseNumeral.Read(text, start, end, lookalikes);
        if (length == 0 && lookalikes && start < end && DamagedMarkers.DigitLookalike(text[start]) is var lookalike and > 0)
        {
            return (lookalike, start + 1, IsChinese: false, Misread: true);
        }

        return (chinese, start + length, IsChinese: true, misread);
    }

    // （一）（二）, （一）、（二）, （一）至（三）: words that point at numbers elsewhere.
    private static bool RefersToSeveral(ReadOnlySpan<char> text, int position, int end)
    {
        if (position < end && text[position] is '、' or '和' or '至' or '到' or '或' or '及' or '与' or '-' or '—' or '～' or '~')
        {
            position++;
        }

        return position + 1 < end
            && text[position] is '（' or '('
            && (ChineseNumeral.ValueOf(text[position + 1]) > 0 || Glyphs.DigitValue(text[position + 1]) >= 0);
    }
}
