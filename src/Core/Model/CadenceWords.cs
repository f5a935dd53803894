using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>Says a cadence to people; files use <see cref="CadenceFormat"/>.</summary>
public static class CadenceWords
{
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
            CadencePeriod.NamedMonths => new LocalizableText("{1}月各{0}", "{0} in each of the months {1}")
                .Format(times, new LocalizableText(string.Join('、', cadence.Months), string.Join(", ", cadence.Months))),
            _ => throw new ArgumentOutOfRangeException(nameof(cadence), cadence.Period, "Unknown period."),
        };
    }
}
