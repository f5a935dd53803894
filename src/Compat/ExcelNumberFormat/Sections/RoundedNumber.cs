using System.Globalization;

namespace ExcelNumberFormat.Sections;

/// <summary>The digits of a number that is not negative, rounded half away from zero as Excel does.</summary>
/// <param name="Whole">Before the point; empty for zero.</param>
/// <param name="Decimals">Behind the point, without zeros at the end.</param>
internal readonly record struct RoundedNumber(string Whole, string Decimals)
{
    internal static RoundedNumber Of(double value, int decimals)
    {
        string[] parts = Rounded(value, decimals).Split('.');
        return new RoundedNumber(parts[0].TrimStart('0'), parts.Length > 1 ? parts[1].TrimEnd('0') : "");
    }

    private static string Rounded(double value, int decimals)
    {
        // A decimal made of a double keeps its 15 digits: 1.005 is 1.01 in two places, as it was typed, and not 1.00.
        const double LargestDecimal = 7.9e28;
        const int MostDecimals = 28;
        return value < LargestDecimal && decimals <= MostDecimals
            ? decimal.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)
            : value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
