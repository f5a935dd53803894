namespace PlanKit.Syntax.Parsing;

/// <summary>Numbers that are one character: ① ⑴ ⒈ ㈠ Ⅰ.</summary>
internal static class SymbolMarkers
{
    private const char FirstSymbol = '\u2160';

    public static bool TryRead(ReadOnlySpan<char> text, int position, int end, out MarkerCandidate candidate)
    {
        candidate = default;
        char symbol = text[position];
        if (symbol < FirstSymbol)
        {
            return false;
        }

        (MarkerStyle style, int ordinal) = symbol switch
        {
            >= '\u2160' and <= '\u216B' => (MarkerStyle.Roman, symbol - '\u2160' + 1),
            >= '\u2460' and <= '\u2473' => (MarkerStyle.Circled, symbol - '\u2460' + 1),
            >= '\u2474' and <= '\u2487' => (MarkerStyle.BracketedArabic, symbol - '\u2474' + 1),
            >= '\u2488' and <= '\u249B' => (MarkerStyle.Arabic, symbol - '\u2488' + 1),
            >= '\u2776' and <= '\u277F' => (MarkerStyle.Circled, symbol - '\u2776' + 1),
            >= '\u3220' and <= '\u3229' => (MarkerStyle.BracketedChinese, symbol - '\u3220' + 1),
            >= '\u3251' and <= '\u325F' => (MarkerStyle.Circled, symbol - '\u3251' + 21),
            _ => (default, 0),
        };
        if (ordinal == 0)
        {
            return false;
        }

        int after = position + 1;
        int separator = after < end ? MarkerSeparators.Of(text[after]) : MarkerSeparators.None;
        bool isSeparated = separator is MarkerSeparators.EnumerationComma or MarkerSeparators.Dot;
        if (style == MarkerStyle.Roman && !isSeparated && !(after < end && Glyphs.IsBlank(text[after])))
        {
            return false;
        }

        candidate = new MarkerCandidate
        {
            Style = style,
            Start = position,
            End = isSeparated ? after + 1 : after,
            NumeralStart = position,
            NumeralLength = 1,
            Ordinal = ordinal,
            Variant = isSeparated ? separator : style == MarkerStyle.Arabic ? MarkerSeparators.Dot : MarkerSeparators.None,
        };
        return true;
    }
}
