using System.Globalization;
using System.Text;
using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>Placeholders before and behind a point, and how a number is scaled before it is shown in them.</summary>
internal sealed class NumberPattern
{
    private readonly DigitPattern _whole;
    private readonly DigitPattern? _decimals;
    private readonly bool _isGrouped;
    private readonly double _factor;

    /// <summary>Reads pieces that have at least one placeholder among them.</summary>
    internal NumberPattern(IReadOnlyList<Token> tokens)
    {
        int point = tokens.TakeWhile(token => token.Kind != TokenKind.Point).Count();
        bool hasPoint = point < tokens.Count;
        List<Token> whole = [.. tokens.Take(point)];
        List<Token> decimals = [.. tokens.Skip(point + 1)];

        // A comma scales by a thousand right behind the last digit, groups between digits, and is text anywhere else.
        int thousands = TakeCommasBehindLastDigit(whole) + TakeCommasBehindLastDigit(decimals);
        _isGrouped = TakeCommasBetweenDigits(whole);
        int percents = tokens.Count(token => token.Kind == TokenKind.Percent);
        _factor = Math.Pow(100, percents) / Math.Pow(1000, thousands);

        _whole = new DigitPattern(whole);
        _decimals = hasPoint ? new DigitPattern(decimals) : null;
    }

    /// <summary>The number of placeholders before the point.</summary>
    internal int WholeDigits => _whole.Count;

    /// <summary>The number of placeholders behind the point.</summary>
    internal int DecimalDigits => _decimals?.Count ?? 0;

    /// <summary>Writes a number, with a minus before it if it is negative.</summary>
    internal void Write(StringBuilder result, double value, CultureInfo culture)
    {
        if (value < 0)
        {
            result.Append(culture.NumberFormat.NegativeSign);
        }

        RoundedNumber number = RoundedNumber.Of(Math.Abs(value) * _factor, DecimalDigits);
        _whole.WriteFromRight(result, number.Whole, _isGrouped ? culture.NumberFormat.NumberGroupSeparator : "");
        if (_whole.Count == 0)
        {
            // .00 has no place for what is before the point, and Excel shows it all the same.
            result.Append(number.Whole);
        }

        if (_decimals is not null)
        {
            result.Append(culture.NumberFormat.NumberDecimalSeparator);
            _decimals.WriteFromLeft(result, number.Decimals);
        }
    }

    private static int TakeCommasBehindLastDigit(List<Token> tokens)
    {
        int start = tokens.FindLastIndex(token => token.Kind == TokenKind.Digit) + 1;
        if (start == 0)
        {
            return 0;
        }

        int commas = tokens.Skip(start).TakeWhile(token => token.Kind == TokenKind.Comma).Count();
        tokens.RemoveRange(start, commas);
        return commas;
    }

    private static bool TakeCommasBetweenDigits(List<Token> tokens)
    {
        int first = tokens.FindIndex(token => token.Kind == TokenKind.Digit);
        int last = tokens.FindLastIndex(token => token.Kind == TokenKind.Digit);
        List<Token> kept = [.. tokens.Where((token, i) => token.Kind != TokenKind.Comma || i < first || i > last)];
        bool found = kept.Count < tokens.Count;
        tokens.Clear();
        tokens.AddRange(kept);
        return found;
    }
}
