namespace PlanKit.Ledger;

/// <summary>A quantity observed at an activity: 到会=32, or the number of signed 责任书.</summary>
/// <param name="Name">What was counted.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">The unit; empty where none was given.</param>
public sealed record Measure(string Name, decimal Value, string Unit = "")
{
    private const int MaxUnitLength = 20;
    private const string UnitSigns = "%％‰℃°㎡㎥￥¥$";

    /// <summary>Whether a text can be entered as a name: not blank, no spaces around it, no equals sign, no control characters.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && text.AsSpan().Trim().Length == text.Length && text.AsSpan().IndexOfAny('=', '＝') < 0 && !text.Any(char.IsControl);

    /// <summary>
    /// Whether a text can be entered as a unit: up to 20 characters that begin with a letter or a sign such as % or ㎡, no spaces around it,
    /// no equals sign, no control characters, and no exponent (<c>e3</c>). Empty: no unit.
    /// </summary>
    public static bool IsUnit(string text) =>
        text.Length == 0
        || (text.Length <= MaxUnitLength
            && (char.IsLetter(text[0]) || UnitSigns.Contains(text[0], StringComparison.Ordinal))
            && !char.IsWhiteSpace(text[^1])
            && !text.Contains('=', StringComparison.Ordinal)
            && !text.Any(char.IsControl)
            && !IsExponent(text));

    // 1e3 is a thousand to whoever writes it, not one of a unit called e3.
    private static bool IsExponent(string unit) =>
        unit[0] is 'e' or 'E' && unit.Length > 1 && (char.IsAsciiDigit(unit[1]) || (unit[1] is '+' or '-' && unit.Length > 2 && char.IsAsciiDigit(unit[2])));
}
