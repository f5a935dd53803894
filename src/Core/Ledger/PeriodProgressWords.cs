using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>The words for the period of a <see cref="PeriodProgress"/>.</summary>
public static class PeriodProgressWords
{
    /// <summary>The period's name: 2 月, 第一季度, 上半年, 全年.</summary>
    public static LocalizableText Text(this PeriodProgress period) => period.Cadence.Period switch
    {
        CadencePeriod.Month or CadencePeriod.NamedMonths => MonthWords.Text(period.Months.Last),
        CadencePeriod.HalfYear => period.Months.First == 1 ? new("上半年", "Jan to Jun") : new("下半年", "Jul to Dec"),
        CadencePeriod.Year => new("全年", "the year"),
        _ => QuarterCalendar.OfMonth(period.Months.Last).Text(),
    };
}
