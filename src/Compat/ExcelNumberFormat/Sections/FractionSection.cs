using System.Globalization;
using System.Text;
using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>A fraction: <c># ?/?</c>, <c>??/??</c>, <c># ?/8</c>.</summary>
internal sealed class FractionSection : Section
{
    private readonly DigitPattern? _whole;
    private readonly DigitPattern _numerator;
    private readonly DigitPattern _denominator;
    private readonly int _fixedDenominator;
    private readonly string _suffix;

    private FractionSection(SectionHead head, DigitPattern? whole, DigitPattern numerator, IReadOnlyList<Token> denominator, string suffix)
        : base(head)
    {
        _whole = whole;
        _numerator = numerator;
        _denominator = new DigitPattern(denominator);
        _fixedDenominator = FixedDenominator(denominator);
        _suffix = suffix;
    }

    private int LargestDenominator => (int)Math.Pow(10, Math.Min(_denominator.Count, 9)) - 1;

    /// <summary>The section, or null where there is nothing to put the fraction's parts into.</summary>
    internal static FractionSection? TryCreate(SectionHead head, IReadOnlyList<Token> tokens, int slash)
    {
        List<Token> left = [.. tokens.Take(slash)];
        List<Token> right = [.. tokens.Skip(slash + 1)];
        int numeratorEnd = left.FindLastIndex(token => token.Kind == TokenKind.Digit);
        int denominatorEnd = right.FindLastIndex(token => token.Kind is TokenKind.Digit or TokenKind.Numeral);
        if (numeratorEnd < 0 || denominatorEnd < 0)
        {
            return null;
        }

        // The digits right before the bar are the numerator; digits before those are the whole number.
        int gap = left.FindLastIndex(numeratorEnd, token => token.Kind != TokenKind.Digit);
        bool isMixed = gap >= 0 && left.FindIndex(token => token.Kind == TokenKind.Digit) < gap;
        int wholeEnd = isMixed ? left.FindLastIndex(gap, token => token.Kind == TokenKind.Digit) + 1 : 0;
        return new FractionSection(
            head,
            isMixed ? new DigitPattern(left.Take(wholeEnd)) : null,
            new DigitPattern(left.Skip(wholeEnd)),
            right[..(denominatorEnd + 1)],
            string.Concat(right.Skip(denominatorEnd + 1).Select(token => token.Text)));
    }

    /// <inheritdoc/>
    internal override string FormatNumber(double value, CultureInfo culture)
    {
        double absolute = Math.Abs(value);
        double whole = _whole is null ? 0 : Math.Floor(absolute);
        (double numerator, long denominator) = Approximate(absolute - whole);
        if (_whole is not null && numerator >= denominator)
        {
            whole++;
            numerator = 0;
        }

        var result = new StringBuilder(value < 0 ? culture.NumberFormat.NegativeSign : "");
        if (whole > 0 || numerator == 0)
        {
            _whole?.WriteFromRight(result, Digits(whole));
        }
        else
        {
            _whole?.WriteFromRight(result, "");
        }

        if (_whole is not null && numerator == 0)
        {
            // No fraction: its place stays blank, so that numbers in a column stay aligned.
            result.Append(' ', _numerator.Width + 1 + _denominator.Width);
        }
        else
        {
            _numerator.WriteFromRight(result, Digits(numerator));
            result.Append('/');
            WriteDenominator(result, Digits(denominator));
        }

        return result.Append(_suffix).ToString();
    }

    private static string Digits(double value) => value.ToString("F0", CultureInfo.InvariantCulture);

    private static int FixedDenominator(IReadOnlyList<Token> tokens)
    {
        string digits = string.Concat(tokens.Where(token => token.Kind is TokenKind.Digit or TokenKind.Numeral).Select(token => token.Text));
        return tokens.Any(token => token.Kind == TokenKind.Numeral)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int denominator)
                ? denominator
                : 0;
    }

    private void WriteDenominator(StringBuilder result, string digits)
    {
        if (_fixedDenominator > 0)
        {
            result.Append(digits);
        }
        else if (_denominator.HasZero)
        {
            _denominator.WriteFromRight(result, digits);
        }
        else
        {
            _denominator.WriteFromLeft(result, digits);
        }
    }

    private (double Numerator, long Denominator) Approximate(double value)
    {
        if (_fixedDenominator > 0)
        {
            return (Math.Round(value * _fixedDenominator, MidpointRounding.AwayFromZero), _fixedDenominator);
        }

        // Continued fraction: each convergent is nearer than any fraction with a smaller denominator.
        const double Exact = 5e-8;
        double rest = value;
        (double Numerator, long Denominator) before = (0, 1);
        (double Numerator, long Denominator) last = (1, 0);
        while (true)
        {
            double term = Math.Floor(rest);
            double denominator = (term * last.Denominator) + before.Denominator;
            if (denominator > LargestDenominator)
            {
                return last;
            }

            (before, last) = (last, ((term * last.Numerator) + before.Numerator, (long)denominator));
            if (rest - term < Exact)
            {
                return last;
            }

            rest = 1 / (rest - term);
        }
    }
}
