using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>Says a cadence to people; files use <see cref="CadenceFormat"/>.</summary>
public static class CadenceWords
{
    /// <summary>Reads a cadence as a plan says it: 每月1次, 每季度不少于2次, 6月、12月.</summary>
    /// <param name="words">The words, without anything else.</param>
    /// <param name="cadence">What they say.</param>
    /// <returns>False where they say none; then <paramref name="cadence"/> is null.</returns>
    public static bool TryParse([NotNullWhen(true)] string? words, [NotNullWhen(true)] out Cadence? cadence)
    {
        cadence = words is null ? null : CadenceReader.ReadWhole(words.Trim());
        return cadence is not null;
    }

    /// <summary>Cadences in words, one after another: 每月1次、每年1次.</summary>
    public static LocalizableText Text(this ImmutableArray<Cadence> cadences) => new(
        string.Join('、', cadences.Select(cadence => cadence.Text().Chinese)),
        string.Join(", ", cadences.Select(cadence => cadence.Text().English)));

    /// <summary>The cadence in words: 每季度1次, once in every quarter.</summary>
    public static LocalizableText Text(this Cadence cadence)
    {
        LocalizableText times = cadence.Times switch
        {
            1 => new("1次", "once"),
            2 => new("2次", "twice"),
            _ => new LocalizableText("{0}次", "{0} times").Format(cadence.Times),
        };
        return cadence.Period switch
        {
            CadencePeriod.Month => new LocalizableText("每月{0}", "{0} in every month").Format(times),
            CadencePeriod.Quarter => new LocalizableText("每季度{0}", "{0} in every quarter").Format(times),
            CadencePeriod.HalfYear => new LocalizableText("每半年{0}", "{0} in every half-year").Format(times),
            CadencePeriod.Year => new LocalizableText("每年{0}", "{0} in the year").Format(times),
            CadencePeriod.NamedMonths when cadence.Months.Length == 1 => new LocalizableText("{1}月{0}", "{0} in {2}")
                .Format(times, cadence.Months[0], MonthWords.Text(cadence.Months)),
            CadencePeriod.NamedMonths => new LocalizableText("{1}月各{0}", "{0} in each of {2}")
                .Format(times, string.Join('、', cadence.Months), MonthWords.Text(cadence.Months)),
            _ => throw new ArgumentOutOfRangeException(nameof(cadence), cadence.Period, "Unknown period."),
        };
    }
}
