using System.Globalization;
using System.Text;
using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>Elapsed time: <c>[h]:mm:ss</c>. A number is days.</summary>
internal sealed class DurationSection(SectionHead head, TimePattern pattern) : Section(head)
{
    /// <inheritdoc/>
    internal override string? FormatNumber(double value, CultureInfo culture)
    {
        if (Math.Abs(value) >= TimeSpan.MaxValue.TotalDays)
        {
            return null;
        }

        decimal seconds = Math.Round((decimal)Math.Abs(value) * 86400, Math.Min(pattern.SecondDigits, 7), MidpointRounding.AwayFromZero);
        TimeSpan time = TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        var result = new StringBuilder(value < 0 ? culture.NumberFormat.NegativeSign : "");
        foreach (TimePiece piece in pattern.Pieces)
        {
            result.Append(Write(piece, time, culture));
        }

        return result.ToString();
    }

    private static string Write(TimePiece piece, TimeSpan time, CultureInfo culture) => (piece.Token.Kind, piece.Token) switch
    {
        (TokenKind.Elapsed, { Letter: 'h' }) => Total(piece, time.Ticks / TimeSpan.TicksPerHour),
        (TokenKind.Elapsed, { Letter: 'm' }) => Total(piece, time.Ticks / TimeSpan.TicksPerMinute),
        (TokenKind.Elapsed, _) => Total(piece, time.Ticks / TimeSpan.TicksPerSecond),
        (TokenKind.DatePart, { Letter: 'h' }) => piece.TwoDigits(time.Hours),
        (TokenKind.DatePart, { Letter: 'm' }) => piece.TwoDigits(time.Minutes),
        (TokenKind.DatePart, { Letter: 's' }) => piece.TwoDigits(time.Seconds),
        (TokenKind.DatePart, { Letter: 'd' }) => piece.TwoDigits(time.Days),
        (TokenKind.Point, _) => piece.SecondDecimals(time, culture),

        // Elapsed time has no year, era or half of the day.
        (TokenKind.DatePart or TokenKind.HalfDay, _) => "",
        _ => piece.Token.Text,
    };

    private static string Total(TimePiece piece, long units) =>
        units.ToString("D" + piece.Length.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
