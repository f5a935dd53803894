using System.Globalization;
using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>A point in time: <c>yyyy-mm-dd hh:mm</c>.</summary>
internal sealed class DateSection(SectionHead head, TimePattern pattern) : Section(head)
{
    /// <inheritdoc/>
    internal override string? FormatNumber(double value, CultureInfo culture) =>
        ExcelDate.FromSerial(value, pattern.SecondDigits) is { } date ? Write(date, culture) : null;

    internal string FormatDate(DateTime value, CultureInfo culture) => Write(ExcelDate.From(value, pattern.SecondDigits), culture);

    private string Write(ExcelDate date, CultureInfo culture) =>
        string.Concat(pattern.Pieces.Select(piece => Write(piece, date, culture)));

    private string Write(TimePiece piece, ExcelDate date, CultureInfo culture) => piece.Token.Kind switch
    {
        TokenKind.DatePart => WritePart(piece, date, culture),
        TokenKind.HalfDay => HalfDay(piece.Token.Text, date.Time.Hours < 12),
        TokenKind.Point => piece.SecondDecimals(date.Time, culture),
        TokenKind.Slash => culture.DateTimeFormat.DateSeparator,
        _ => piece.Token.Text,
    };

    private string WritePart(TimePiece piece, ExcelDate date, CultureInfo culture) => piece.Token.Letter switch
    {
        'y' => piece.Length > 2
            ? date.Year.ToString("0000", CultureInfo.InvariantCulture)
            : (date.Year % 100).ToString("00", CultureInfo.InvariantCulture),
        'm' when piece.MeansMinutes => piece.TwoDigits(date.Time.Minutes),
        'm' => Month(piece, date, culture),
        'd' => Day(piece, date, culture),
        'h' => piece.TwoDigits(pattern.HasHalfDays ? ((date.Time.Hours + 11) % 12) + 1 : date.Time.Hours),
        's' => piece.TwoDigits(date.Time.Seconds),
        _ => Era(piece, date, culture),
    };

    private static string Month(TimePiece piece, ExcelDate date, CultureInfo culture) => piece.Length switch
    {
        <= 2 => piece.TwoDigits(date.Month),
        3 => culture.DateTimeFormat.AbbreviatedMonthNames[date.Month - 1],
        5 => culture.DateTimeFormat.MonthNames[date.Month - 1][..1],
        _ => culture.DateTimeFormat.MonthNames[date.Month - 1],
    };

    private static string Day(TimePiece piece, ExcelDate date, CultureInfo culture) => piece.Length switch
    {
        <= 2 => piece.TwoDigits(date.Day),
        3 => culture.DateTimeFormat.AbbreviatedDayNames[(int)date.DayOfWeek],
        _ => culture.DateTimeFormat.DayNames[(int)date.DayOfWeek],
    };

    private static string Era(TimePiece piece, ExcelDate date, CultureInfo culture)
    {
        var day = new DateTime(date.Year, date.Month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        int era = culture.DateTimeFormat.Calendar.GetEra(day);
        return piece.Length > 2 ? culture.DateTimeFormat.GetEraName(era) : culture.DateTimeFormat.GetAbbreviatedEraName(era);
    }

    // AM/PM or A/P, in the case in which it is written.
    private static string HalfDay(string token, bool isMorning)
    {
        string[] halves = token.Split('/');
        return isMorning ? halves[0] : halves[1];
    }
}
