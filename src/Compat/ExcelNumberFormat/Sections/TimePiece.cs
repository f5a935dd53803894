using System.Globalization;
using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>One piece of a date or duration.</summary>
/// <param name="Token">The piece.</param>
/// <param name="MeansMinutes">Whether it is an <c>m</c> for minutes.</param>
internal readonly record struct TimePiece(Token Token, bool MeansMinutes)
{
    /// <summary>How often the letter stands.</summary>
    internal int Length => Token.Text.Length;

    /// <summary>Writes a part of the time with one or two digits, as the letter stands once or more often.</summary>
    internal string TwoDigits(int value) => value.ToString(Length > 1 ? "00" : "0", CultureInfo.InvariantCulture);

    /// <summary>Writes the decimals of a second, of which there are as many as zeros; the rest is cut off.</summary>
    internal string SecondDecimals(TimeSpan time, CultureInfo culture)
    {
        const int TickDigits = 7;
        string ticks = (time.Ticks % TimeSpan.TicksPerSecond).ToString("D" + TickDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return culture.NumberFormat.NumberDecimalSeparator + ticks.PadRight(Length - 1, '0')[..(Length - 1)];
    }
}
