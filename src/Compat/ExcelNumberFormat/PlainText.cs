using System.Globalization;

namespace ExcelNumberFormat;

/// <summary>What a value looks like without a format.</summary>
internal static class PlainText
{
    // Excel keeps 15 digits of a number; the shortest text that .NET gives by default may have 17.
    internal static string Of(object? value, CultureInfo culture) => value switch
    {
        double number => number.ToString("G15", culture),
        float number => number.ToString("G7", culture),
        _ => Convert.ToString(value, culture) ?? "",
    };
}
