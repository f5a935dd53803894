using System.Globalization;
using System.Text;
using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>A number and a power of ten: <c>0.00E+00</c>. The power is a multiple of the digits before the point.</summary>
internal sealed class ExponentialSection : Section
{
    private readonly NumberPattern _mantissa;
    private readonly DigitPattern _power;
    private readonly string _symbol;

    private ExponentialSection(SectionHead head, NumberPattern mantissa, string symbol, DigitPattern power)
        : base(head)
    {
        _mantissa = mantissa;
        _symbol = symbol;
        _power = power;
    }

    /// <summary>The section, or null where there are no digits on one side of the <c>E</c>.</summary>
    internal static ExponentialSection? TryCreate(SectionHead head, IReadOnlyList<Token> tokens, int exponent)
    {
        var mantissa = new NumberPattern([.. tokens.Take(exponent)]);
        var power = new DigitPattern(tokens.Skip(exponent + 1));
        return mantissa.WholeDigits + mantissa.DecimalDigits > 0 && power.Count > 0
            ? new ExponentialSection(head, mantissa, tokens[exponent].Text, power)
            : null;
    }

    /// <inheritdoc/>
    internal override string FormatNumber(double value, CultureInfo culture)
    {
        int power = PowerOf(Math.Abs(value));
        double mantissa = Scale(value, power);
        if (RoundedNumber.Of(Math.Abs(mantissa), _mantissa.DecimalDigits).Whole.Length > _mantissa.WholeDigits)
        {
            // 9.99 in 0.0E+0 rounds to 10.0, which is 1.0 of the next power.
            power += Step;
            mantissa = Scale(value, power);
        }

        var result = new StringBuilder();
        _mantissa.Write(result, mantissa, culture);
        result.Append(_symbol[0]);
        if (power < 0)
        {
            result.Append(culture.NumberFormat.NegativeSign);
        }
        else if (_symbol[1] == '+')
        {
            result.Append(culture.NumberFormat.PositiveSign);
        }

        _power.WriteFromRight(result, Math.Abs(power).ToString(CultureInfo.InvariantCulture));
        return result.ToString();
    }

    private int Step => Math.Max(1, _mantissa.WholeDigits);

    // 10^-308 and below is no double any more, so a very small number is scaled in two steps.
    private static double Scale(double value, int power) =>
        power < -300 ? value * 1e300 / Math.Pow(10, power + 300) : value / Math.Pow(10, power);

    private int PowerOf(double value)
    {
        if (value == 0)
        {
            return 0;
        }

        int power = (int)Math.Floor(Math.Log10(value));
        return _mantissa.WholeDigits == 0 ? power + 1 : (int)Math.Floor((double)power / Step) * Step;
    }
}
