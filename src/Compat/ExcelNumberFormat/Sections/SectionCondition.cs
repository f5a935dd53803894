using System.Globalization;

namespace ExcelNumberFormat.Sections;

/// <summary>Which numbers a section is for.</summary>
internal sealed class SectionCondition
{
    private readonly string _comparison;
    private readonly double _bound;

    private SectionCondition(string comparison, double bound)
    {
        _comparison = comparison;
        _bound = bound;
    }

    /// <summary>The condition in brackets, or null where it is none.</summary>
    internal static SectionCondition? Parse(string text)
    {
        string comparison = string.Concat(text.TakeWhile(character => character is '<' or '>' or '='));
        return comparison is "<" or "<=" or "<>" or ">" or ">=" or "="
            && double.TryParse(text.AsSpan(comparison.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double bound)
                ? new SectionCondition(comparison, bound)
                : null;
    }

    // The bound is what the author of the format typed and the value what was typed into the cell: exact equality is meant.
    internal bool Holds(double value) => _comparison switch
    {
        "<" => value < _bound,
        "<=" => value <= _bound,
        ">" => value > _bound,
        ">=" => value >= _bound,
        "=" => value.Equals(_bound),
        _ => !value.Equals(_bound),
    };
}
