using System.Globalization;
using ExcelNumberFormat;

namespace PlanKit.Compat.Tests;

/// <summary>A value in a format, with English names and separators unless another culture is given.</summary>
internal static class Formatted
{
    internal static string By(string format, object value, CultureInfo? culture = null) =>
        new NumberFormat(format).Format(value, culture ?? CultureInfo.InvariantCulture);
}
