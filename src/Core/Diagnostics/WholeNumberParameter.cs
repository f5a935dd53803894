using System.Globalization;
using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>A parameter that is a whole number: of days, of items. Immutable.</summary>
public sealed class WholeNumberParameter : RuleParameter
{
    /// <summary>The value unless somebody sets another. Within the bounds.</summary>
    public required int Default { get; init; }

    /// <summary>The smallest value, included.</summary>
    public required int Minimum { get; init; }

    /// <summary>The largest value, included.</summary>
    public required int Maximum { get; init; }

    /// <inheritdoc/>
    public override string TypeWord => "whole-number";

    /// <inheritdoc/>
    public override string DefaultText => Default.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override LocalizableText Allowed =>
        new LocalizableText("{0} 到 {1} 的整数（单位：{2}）", "a whole number of {2} from {0} to {1}").Format(Minimum, Maximum, Unit);

    /// <inheritdoc/>
    public override bool Allows(string text) => TryRead(text, out _);

    /// <summary>Reads a value: digits, with a minus sign before them where it is negative, and nothing else.</summary>
    /// <returns>False where it is no number, or none within the bounds.</returns>
    public bool TryRead(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
        && value >= Minimum
        && value <= Maximum;
}
