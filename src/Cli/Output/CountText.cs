using System.Globalization;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// How many of something: the number alone in Chinese, whose sentence has the measure word, and number and noun in English, where one is
/// no plural.
/// </summary>
internal static class CountText
{
    /// <summary>The number, with the noun in English.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called.</param>
    /// <param name="several">What none or several are called; default: the same with an s.</param>
    /// <param name="format">How the number is written. Default: the digits alone.</param>
    public static LocalizableText Of(long count, string one, string? several = null, string format = "0")
    {
        string number = count.ToString(format, CultureInfo.InvariantCulture);
        return new LocalizableText(number, $"{number} {(count == 1 ? one : several ?? one + "s")}");
    }
}
