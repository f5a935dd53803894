namespace PlanKit.Ledger;

/// <summary>
/// Reads moments and days as ledgers write them, in place: every entry of a ledger has one of each, and a pattern that is
/// interpreted anew each time costs more than all else in the entry.
/// </summary>
internal static class WrittenTime
{
    private const int DayLength = 10;
    private const int MomentLength = 24;

    /// <summary>Reads <c>2016-03-31T08:00:00.000Z</c>.</summary>
    public static bool TryReadMoment(ReadOnlySpan<byte> text, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length != MomentLength
            || !TryReadDay(text[..DayLength], out DateOnly day)
            || text[10] != (byte)'T'
            || !TryReadNumber(text[11..13], 23, out int hour)
            || text[13] != (byte)':'
            || !TryReadNumber(text[14..16], 59, out int minute)
            || text[16] != (byte)':'
            || !TryReadNumber(text[17..19], 59, out int second)
            || text[19] != (byte)'.'
            || !TryReadNumber(text[20..23], 999, out int millisecond)
            || text[23] != (byte)'Z')
        {
            return false;
        }

        moment = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute, second, millisecond)), TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads <c>2016-03-31</c>.</summary>
    public static bool TryReadDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != DayLength
            || !TryReadNumber(text[..4], 9999, out int year)
            || text[4] != (byte)'-'
            || !TryReadNumber(text[5..7], 12, out int month)
            || text[7] != (byte)'-'
            || !TryReadNumber(text[8..], 31, out int ofMonth)
            || year == 0
            || month == 0
            || ofMonth == 0
            || ofMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, ofMonth);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> digits, int greatest, out int number)
    {
        number = 0;
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return number <= greatest;
    }
}
