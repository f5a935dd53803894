using System.Globalization;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Plugins.Documents;

/// <summary>What the fields of the files that units write may hold, where several of them have such fields.</summary>
internal static class FieldRules
{
    private const string Yes = "yes";
    private const string True = "true";

    internal static TextRule Cadence { get; } = new(
        static text => CadenceFormat.TryParse(text, out _),
        new(
            "频次，如 1/month、1/quarter、2/half-year、1/year 或 1/months:6,12",
            "a cadence such as 1/month, 1/quarter, 2/half-year, 1/year or 1/months:6,12"));

    internal static TextRule YesOrNo { get; } = TextRule.OneOf([Yes, "no", True, "false"]);

    internal static TextRule Quarter { get; } = TextRule.OneOf([.. QuarterCalendar.All.Select(quarter => quarter.ToString())]);

    /// <summary>A quantity as a decimal fraction, with a point.</summary>
    internal static TextRule Quantity { get; } = new(
        static text => TryReadQuantity(text, out _),
        new("数，如 20 或 0.5", "a number such as 20 or 0.5"));

    /// <summary>A whole number within bounds, both included.</summary>
    internal static TextRule WholeNumber(int minimum, int maximum) => new(
        text => TryReadWhole(text, out int value) && value >= minimum && value <= maximum,
        new LocalizableText("{0} 到 {1} 的整数", "a whole number from {0} to {1}").Format(minimum, maximum));

    /// <summary>Whether a text that <see cref="YesOrNo"/> allows says yes; null says no.</summary>
    internal static bool IsYes(string? text) => text is Yes or True;

    /// <summary>The cadence that a text says which <see cref="Cadence"/> allows.</summary>
    internal static Cadence ParseCadence(string text) =>
        CadenceFormat.TryParse(text, out Cadence? cadence) ? cadence : throw new InvalidOperationException("The rule allowed it.");

    /// <summary>The quantity that a text says which <see cref="Quantity"/> allows; null where there is none.</summary>
    internal static decimal? ParseQuantity(string? text) => text is not null && TryReadQuantity(text, out decimal value) ? value : null;

    /// <summary>The number that a text says which <see cref="WholeNumber"/> allows; null where there is none.</summary>
    internal static int? ParseWhole(string? text) => text is not null && TryReadWhole(text, out int value) ? value : null;

    private static bool TryReadQuantity(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryReadWhole(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
