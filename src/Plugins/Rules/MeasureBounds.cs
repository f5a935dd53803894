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
    private static readonly TextRule Name = new(
        static text => RuleText.Word.Allows(text) && Ledger.Measure.IsName(text),
        new LocalizableText("{0}，不含等号，如 到会", "{0}, and without an equals sign, such as 到会").Format(RuleText.Word.Allowed));

    private static readonly TextRule UnitName = new(
        static text => RuleText.Word.Allows(text) && Ledger.Measure.IsUnit(text),
        new(
            "登记时能写的单位：以文字或 %、℃、㎡ 等符号开头，不含等号，首尾没有空格，最多 20 个字符，如 人",
            "a unit as it can be entered: it begins with a letter or a sign such as %, ℃ or ㎡, has no equals sign and no spaces around it, and at most 20 characters, such as 人"));

    private static readonly LocalizableText NotRecorded = new("没有登记", "not recorded");

    /// <summary>What to do where a sum lies outside of them, with placeholders.</summary>
    internal static LocalizableText RemedyOfSums { get; } = new(
        "补登漏登的活动：plankit record 活动 --date 日期 --item {item} --measure {measure}=数值。",
        "Enter what was left out: plankit record ACTIVITY --date DAY --item {item} --measure {measure}=NUMBER.");

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

        // What was entered without a unit counts as in the one that is asked for, or in the only one that was entered.
        string[] units = [.. named.Select(known => known.Unit).Where(given => given.Length > 0)];
        string? unit = Unit ?? (units.Length > 1 ? null : units.FirstOrDefault() ?? "");
        decimal? value = unit is null ? null : sums.ValueIn(Measure, unit);
        if (value is { } sum && units.All(given => given == unit))
        {
            bool isWithin = (Minimum is not { } least || !owesMinimum || sum >= least) && (Maximum is not { } most || sum <= most);
            return isWithin ? null : LocalizableText.Same(Quantity(sum, unit));
        }

        // In units that cannot be compared with the bounds, or with one another.
        string[] apart =
        [
            .. value is { } comparable ? [Quantity(comparable, unit)] : Enumerable.Empty<string>(),
            .. named.Where(known => value is null || (known.Unit.Length > 0 && known.Unit != unit)).Select(known => Quantity(known.Value, known.Unit)),
        ];
        return new LocalizableText(string.Join('、', apart), string.Join(", ", apart));
    }

    /// <summary>Reads the fields of a rule.</summary>
    /// <returns>Null where something is wrong, which is noted.</returns>
    internal static MeasureBounds? Read(FieldMap rule, FaultList faults)
    {
        string? measure = rule.Text("measure", Name);
        string? unit = rule.OptionalText("unit", UnitName);
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
