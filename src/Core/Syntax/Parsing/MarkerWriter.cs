using System.Globalization;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Writes the marker that should stand somewhere, in the way its neighbours are written.</summary>
internal static class MarkerWriter
{
    /// <summary>The marker with a number, written like a neighbour.</summary>
    public static string Write(ReadOnlySpan<char> text, in MarkerCandidate neighbour, int ordinal)
    {
        if (neighbour.NumeralLength == 0 || (neighbour.Doubts & MarkerDoubt.Misread) != MarkerDoubt.None)
        {
            return WriteUsual(neighbour.Style, ordinal);
        }

        ReadOnlySpan<char> numeral = text.Slice(neighbour.NumeralStart, neighbour.NumeralLength);
        int numeralEnd = neighbour.NumeralStart + neighbour.NumeralLength;
        return string.Concat(text[neighbour.Start..neighbour.NumeralStart], NumeralWriter.Write(numeral[0], neighbour.Ordinal, ordinal), text[numeralEnd..neighbour.End]);
    }

    /// <summary>The marker with another number, written like itself.</summary>
    public static string Write(ReadOnlySpan<char> text, Marker marker, int ordinal) =>
        marker.Ordinal is not null && MarkerReader.TryRead(text, marker.Span.Start, LineEnd(text, marker.Span.End), atLineStart: true, out MarkerCandidate candidate)
            ? Write(text, candidate, ordinal)
            : WriteUsual(marker.Style, ordinal);

    private static int LineEnd(ReadOnlySpan<char> text, int position)
    {
        int found = LineBreaks.IndexOfBreak(text[position..]);
        return found < 0 ? text.Length : position + found;
    }

    /// <summary>The marker with a number, in the usual writing of a style.</summary>
    private static string WriteUsual(MarkerStyle style, int ordinal)
    {
        string chinese = ChineseNumeral.Write(ordinal);
        string arabic = ordinal.ToString(CultureInfo.InvariantCulture);
        return style switch
        {
            MarkerStyle.BracketedChinese => $"（{chinese}）",
            MarkerStyle.BracketedArabic => $"（{arabic}）",
            MarkerStyle.HalfBracketed => $"{arabic}）",
            MarkerStyle.Arabic or MarkerStyle.Dotted => $"{arabic}．",
            MarkerStyle.ClauseWord => $"{chinese}是",
            MarkerStyle.OrdinalWord => $"第{chinese}，",
            _ => $"{chinese}、",
        };
    }
}
