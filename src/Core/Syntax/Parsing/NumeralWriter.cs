using System.Globalization;

namespace PlanKit.Syntax.Parsing;

/// <summary>Writes a number in the script of another: ２ after １, 二 after 一, ② after ①.</summary>
internal static class NumeralWriter
{
    /// <summary>The number in full.</summary>
    /// <param name="model">The first character of the other number.</param>
    /// <param name="modelValue">The other number.</param>
    /// <param name="value">The number, 1 to 199.</param>
    public static string Write(char model, int modelValue, int value)
    {
        if (Glyphs.DigitValue(model) >= 0)
        {
            string digits = value.ToString(CultureInfo.InvariantCulture);
            return char.IsAsciiDigit(model) ? digits : string.Concat(digits.Select(digit => (char)(digit - '0' + '０')));
        }

        return ChineseNumeral.ValueOf(model) >= 0 ? ChineseNumeral.Write(value) : ((char)(model - modelValue + value)).ToString();
    }

    /// <summary>The first character of what <see cref="Write"/> gives, without making a string.</summary>
    public static char FirstCharacter(char model, int modelValue, int value)
    {
        if (Glyphs.DigitValue(model) >= 0)
        {
            int first = value >= 100 ? value / 100 : value >= 10 ? value / 10 : value;
            return (char)((char.IsAsciiDigit(model) ? '0' : '０') + first);
        }

        return ChineseNumeral.ValueOf(model) >= 0 ? ChineseNumeral.FirstCharacter(value) : (char)(model - modelValue + value);
    }
}
