using System.Globalization;
using ExcelNumberFormat.Parsing;
using ExcelNumberFormat.Sections;

namespace ExcelNumberFormat;

/// <summary>
/// A number format of a spreadsheet cell, such as <c>#,##0.00;[Red]-#,##0.00</c>, and what a value looks like in it.
/// </summary>
/// <remarks>
/// The language is that of ECMA-376 Part 1, 18.8.30 and 18.8.31: up to four sections (positive, negative, zero, text), each
/// with an optional condition. Colours, locales and digit shapes in brackets are read over. Immutable and safe to share.
/// </remarks>
public class NumberFormat
{
    private readonly SectionList _sections;

    /// <summary>Reads a format. A format that can't be read makes no exception, see <see cref="IsValid"/>.</summary>
    /// <param name="formatString">The format as it is in the file, in the English notation; null and empty mean no format.</param>
    public NumberFormat(string formatString)
    {
        FormatString = formatString;
        IsValid = SectionParser.TryParse(formatString ?? "", out IReadOnlyList<Section> sections);
        _sections = new SectionList(sections);
    }

    /// <summary>Whether the format could be read. One that couldn't formats every value as if there were none.</summary>
    public bool IsValid { get; }

    /// <summary>The format as it was given.</summary>
    public string FormatString { get; }

    /// <summary>Whether a section of it shows a point in time.</summary>
    public bool IsDateTimeFormat => _sections.Find<DateSection>() is not null;

    /// <summary>Whether a section of it shows elapsed time, as in <c>[h]:mm</c>.</summary>
    public bool IsTimeSpanFormat => _sections.Find<DurationSection>() is not null;

    /// <summary>What a cell with this value and this format shows, without regard to the width of its column.</summary>
    /// <param name="value">
    /// A number as <see cref="double"/>, <see cref="int"/> or <see cref="short"/>, a <see cref="DateTime"/>, a
    /// <see cref="TimeSpan"/> or a <see cref="string"/>. Another value, or one that no section is for, comes as its plain text.
    /// </param>
    /// <param name="culture">Gives separators and the names of months and days.</param>
    /// <remarks>A number shown as a date counts days: 1 is 1 January 1900, and that year has a 29 February, as in Excel.</remarks>
    public string Format(object value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        string? formatted = value switch
        {
            string text => _sections.ForText()?.FormatText(text),
            DateTime date => FormatDate(date, culture),
            TimeSpan time => FormatNumber(time.TotalDays, culture),
            double number => FormatNumber(number, culture),
            int number => FormatNumber(number, culture),
            short number => FormatNumber(number, culture),
            _ => null,
        };
        return formatted ?? PlainText.Of(value, culture);
    }

    private string? FormatNumber(double value, CultureInfo culture)
    {
        if (!double.IsFinite(value) || _sections.ForNumber(value) is not { } section)
        {
            return null;
        }

        return section.FormatNumber(section.ShowsSign ? value : Math.Abs(value), culture);
    }

    private string? FormatDate(DateTime value, CultureInfo culture) =>
        _sections.Find<DateSection>() is { } date
            ? date.FormatDate(value, culture)
            : _sections.Find<DurationSection>()?.FormatNumber(ExcelDate.SerialOf(value), culture);
}
