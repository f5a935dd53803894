namespace PlanKit.Model;

/// <summary>The period in which a cadence's occurrences fall due, each time anew.</summary>
public enum CadencePeriod
{
    /// <summary>每月: due by the end of each month.</summary>
    Month,

    /// <summary>每季度: due by the end of each quarter.</summary>
    Quarter,

    /// <summary>每半年: due by 30 June and by 31 December.</summary>
    HalfYear,

    /// <summary>每年: due by 31 December.</summary>
    Year,

    /// <summary>Only in the months that the cadence names, due by the end of each.</summary>
    NamedMonths,
}
