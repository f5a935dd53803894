namespace ExcelNumberFormat;

/// <summary>A day and time as Excel has them, with a day 0 of January 1900 and a 29 February 1900 that never were.</summary>
/// <param name="Year">1900 to 9999 for a serial number, any for a <see cref="DateTime"/>.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">0 to 31.</param>
/// <param name="DayOfWeek">As Excel counts it.</param>
/// <param name="Time">The time of the day.</param>
internal readonly record struct ExcelDate(int Year, int Month, int Day, DayOfWeek DayOfWeek, TimeSpan Time)
{
    private const int FictitiousLeapDay = 60;

    // Day 0 for every day behind the fictitious one; before it, days are one less.
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime LastDay = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The date of a <see cref="DateTime"/>, rounded to this fraction of a second.</summary>
    internal static ExcelDate From(DateTime value, int secondDigits)
    {
        long unit = TicksPerUnit(secondDigits);
        long ticks = Math.Min((value.Ticks + (unit / 2)) / unit * unit, DateTime.MaxValue.Ticks / unit * unit);
        var rounded = new DateTime(ticks, DateTimeKind.Unspecified);
        return new ExcelDate(rounded.Year, rounded.Month, rounded.Day, rounded.DayOfWeek, rounded.TimeOfDay);
    }

    /// <summary>The date of a serial number, rounded to this fraction of a second; null where Excel has no date for it.</summary>
    internal static ExcelDate? FromSerial(double serial, int secondDigits)
    {
        int lastDay = (LastDay - Epoch).Days;
        if (serial < 0 || serial >= lastDay + 1)
        {
            return null;
        }

        long unit = TicksPerUnit(secondDigits);
        long ticks = (long)Math.Round((decimal)serial * TimeSpan.TicksPerDay / unit, MidpointRounding.AwayFromZero) * unit;
        ticks = Math.Min(ticks, ((lastDay + 1) * TimeSpan.TicksPerDay) - unit);
        int day = (int)(ticks / TimeSpan.TicksPerDay);
        TimeSpan time = TimeSpan.FromTicks(ticks % TimeSpan.TicksPerDay);
        var dayOfWeek = (DayOfWeek)((day + 6) % 7);
        return day switch
        {
            0 => new ExcelDate(1900, 1, 0, dayOfWeek, time),
            FictitiousLeapDay => new ExcelDate(1900, 2, 29, dayOfWeek, time),
            < FictitiousLeapDay => Of(Epoch.AddDays(day + 1), time) with { DayOfWeek = dayOfWeek },
            _ => Of(Epoch.AddDays(day), time),
        };
    }

    /// <summary>The number that Excel keeps for a date.</summary>
    internal static double SerialOf(DateTime value) => (value - Epoch).TotalDays;

    private static ExcelDate Of(DateTime day, TimeSpan time) => new(day.Year, day.Month, day.Day, day.DayOfWeek, time);

    private static long TicksPerUnit(int secondDigits)
    {
        long unit = TimeSpan.TicksPerSecond;
        for (int i = 0; i < secondDigits && unit > 1; i++)
        {
            unit /= 10;
        }

        return unit;
    }
}
