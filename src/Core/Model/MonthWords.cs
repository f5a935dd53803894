using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>The words for people of months.</summary>
public static class MonthWords
{
    /// <summary>Months, one after another: 2 月、3 月.</summary>
    /// <param name="months">1 to 12.</param>
    public static LocalizableText Text(ImmutableArray<int> months) =>
        new(string.Join('、', months.Select(month => Text(month).Chinese)), string.Join(", ", months.Select(month => Text(month).English)));

    /// <summary>A month: 2 月, Feb.</summary>
    /// <param name="month">1 to 12.</param>
    public static LocalizableText Text(int month) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{month} 月"), CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month));
}
