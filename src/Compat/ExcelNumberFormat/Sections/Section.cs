using System.Globalization;

namespace ExcelNumberFormat.Sections;

/// <summary>One of the up to four parts of a format.</summary>
internal abstract class Section(SectionHead head)
{
    /// <summary>For which numbers it is, where the format says so.</summary>
    internal SectionCondition? Condition => head.Condition;

    /// <summary>Whether a minus is put before a negative number. A section that is for negative numbers has its own.</summary>
    internal bool ShowsSign => head.Index != 1 && (head.Index != 0 || Condition is null);

    /// <summary>What a number looks like; null where this section has nothing to show it with.</summary>
    internal abstract string? FormatNumber(double value, CultureInfo culture);

    /// <summary>What a text looks like; null where this section is not for text.</summary>
    internal virtual string? FormatText(string text) => null;
}
