using System.Globalization;
using PlanKit.Ledger;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Between what a quantity that was counted at activities must lie.</summary>
/// <param name="Measure">What is counted: 到会.</param>
/// <param name="Unit">In which unit; null: whatever it is.</param>
/// <param name="Minimum">The least, included; null: none.</param>
/// <param name="Maximum">The most, included; null: none.</param>
internal sealed record MeasureBounds(string Measure, string? Unit, decimal? Minimum, decimal? Maximum)
{
    private static readonly LocalizableText NotRecorded = new("没有登记", "not recorded");

    /// <summary>The bounds, for people: 不少于20人.</summary>
    internal LocalizableText Needed => (Minimum, Maximum) switch
    {
        ({ } least, null) => new LocalizableText("不少于{0}", "at least {0}").Format(Quantity(least, Unit)),
        (null, { } most) => new LocalizableText("不超过{0}", "at most {0}").Format(Quantity(most, Unit)),
        ({ } least, { } most) => new LocalizableText("{0}到{1}", "{0} to {1}").Format(Quantity(least, null), Quantity(most, Unit)),
        _ => throw new InvalidOperationException("A rule was read that has no bounds."),
    };

    /// <summary>The quantity that does not lie within the bounds, for people; null where it does.</summary>
    /// <param name="sums">What was counted.</param>
    /// <param name="owesMinimum">Whether too little counts, and nothing at all as too little.</param>
    internal LocalizableText? Breach(MeasureSums sums, bool owesMinimum)
    {
        Measure[] named = [.. sums.All.Where(known => known.Name == Measure)];
        if (named.Length == 0)
        {
            return Minimum is not null && owesMinimum ? NotRecorded : null;
        }

        // Null: in units that cannot be compared with the bounds, or with one another.
        bool isWithin = (Unit is null ? sums.ValueOf(Measure) : sums.ValueIn(Measure, Unit)) is { } value
            && (Minimum is not { } least || !owesMinimum || value >= least)
            && (Maximum is not { } most || value <= most);
        return isWithin ? null : new LocalizableText(
            string.Join('、', named.Select(known => Quantity(known.Value, known.Unit))),
            string.Join(", ", named.Select(known => Quantity(known.Value, known.Unit))));
    }

    /// <summary>Reads the fields of a rule.</summary>
    /// <returns>Null where something is wrong, which is noted.</returns>
    internal static MeasureBounds? Read(FieldMap rule, FaultList faults)
    {
        string? measure = rule.Text("measure", TextRule.NotBlank);
        string? unit = rule.OptionalText("unit", TextRule.NotBlank);
        decimal? minimum = FieldRules.ParseQuantity(rule.OptionalText("min", FieldRules.Quantity));
        decimal? maximum = FieldRules.ParseQuantity(rule.OptionalText("max", FieldRules.Quantity));
        if (rule.Find("min") is null && rule.Find("max") is null)
        {
            faults.Add(rule.Place, new LocalizableText(
                "“{0}”（下限）和“{1}”（上限）至少要写一个。",
                "There must be \"{0}\", or \"{1}\", or both.").Format(rule.PathOf("min"), rule.PathOf("max")));
            return null;
        }

        if (minimum > maximum)
        {
            faults.AddWrongValue(rule.Find("max")!, rule.PathOf("max"), new LocalizableText(
                "不小于 min（{0}）的数",
                "a number that is not below min ({0})").Format(minimum));
        }

        return measure is null || (minimum is null && maximum is null) ? null : new MeasureBounds(measure, unit, minimum, maximum);
    }

    private static string Quantity(decimal value, string? unit) => string.Create(CultureInfo.InvariantCulture, $"{value}{unit}");
}
