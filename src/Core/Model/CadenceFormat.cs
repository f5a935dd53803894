using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PlanKit.Model;

/// <summary>The written form of a cadence in profiles, ledgers and commands: <c>1/quarter</c>, <c>2/half-year</c>, <c>1/months:6,12</c>.</summary>
public static class CadenceFormat
{
    private const string MonthsPrefix = "months:";

    /// <summary>The word of a period, as JSON and files use it.</summary>
    public static string Word(CadencePeriod period) => period switch
    {
        CadencePeriod.Month => "month",
        CadencePeriod.Quarter => "quarter",
        CadencePeriod.HalfYear => "half-year",
        CadencePeriod.Year => "year",
        CadencePeriod.NamedMonths => "months",
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, "Unknown period."),
    };

    /// <summary>Writes a cadence so that <see cref="TryParse"/> reads the same one.</summary>
    public static string Write(Cadence cadence) =>
        cadence.Period == CadencePeriod.NamedMonths
            ? string.Create(CultureInfo.InvariantCulture, $"{cadence.Times}/{MonthsPrefix}{string.Join(',', cadence.Months)}")
            : string.Create(CultureInfo.InvariantCulture, $"{cadence.Times}/{Word(cadence.Period)}");

    /// <summary>Reads a cadence.</summary>
    /// <returns>False where the text is not one; then <paramref name="cadence"/> is null.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Cadence? cadence)
    {
        cadence = null;
        if (text is null
            || text.IndexOf('/', StringComparison.Ordinal) is var slash && slash < 0
            || !int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out int times)
            || times < 1)
        {
            return false;
        }

        string per = text[(slash + 1)..];
        if (per.StartsWith(MonthsPrefix, StringComparison.Ordinal))
        {
            return TryParseMonths(per[MonthsPrefix.Length..], times, out cadence);
        }

        foreach (CadencePeriod period in Enum.GetValues<CadencePeriod>())
        {
            if (period != CadencePeriod.NamedMonths && string.Equals(Word(period), per, StringComparison.Ordinal))
            {
                cadence = Cadence.Every(period, times);
                return true;
            }
        }

        return false;
    }

    private static bool TryParseMonths(string list, int times, [NotNullWhen(true)] out Cadence? cadence)
    {
        cadence = null;
        var months = new List<int>();
        foreach (string part in list.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int month) || month is < 1 or > 12)
            {
                return false;
            }

            months.Add(month);
        }

        cadence = Cadence.In(months, times);
        return true;
    }
}
