using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>Takes a plan's progress apart by owner, section, category or month.</summary>
public static class ProgressGroups
{
    private static readonly LocalizableText NoOwner = new("未指定责任部门", "no owner");
    private static readonly LocalizableText NoSection = new("不在任何部分", "outside any section");
    private static readonly LocalizableText NoCategory = new("未分类", "no category");

    /// <summary>By who answers on the as-of day, in the order of the plan; what nobody answers for comes last.</summary>
    public static ImmutableArray<ProgressGroup> ByOwner(Progress progress) =>
        By(progress, item => progress[item].Owner, owner => owner is null ? NoOwner : LocalizableText.Same(owner));

    /// <summary>By outermost section, in the order of the plan; what stands in none comes last.</summary>
    public static ImmutableArray<ProgressGroup> BySection(Progress progress)
    {
        Plan plan = progress.Plan;
        var sectionOf = plan.Sections.SelectMany(section => section.AllItems().Select(item => (item.Id, Name: section.ToString()))).ToDictionary(pair => pair.Id, pair => pair.Name);
        return By(progress, item => sectionOf.GetValueOrDefault(item.Id), name => name is null ? NoSection : LocalizableText.Same(name));
    }

    /// <summary>By category: the four well-known ones first, then others as the plan has them; what has none comes last.</summary>
    public static ImmutableArray<ProgressGroup> ByCategory(Progress progress)
    {
        var names = progress.Plan.AllItems
            .Select(item => item.Category)
            .OfType<PlanCategory>()
            .Distinct()
            .ToDictionary(category => category.Id, category => category.Name, StringComparer.Ordinal);
        string[] order = [.. PlanCategory.WellKnown.Select(category => category.Id)];
        return
        [
            .. By(progress, item => item.Category?.Id, id => id is null ? NoCategory : names[id])
                .OrderBy(group => group.Key is null ? int.MaxValue : Array.IndexOf(order, group.Key) is >= 0 and int place ? place : order.Length),
        ];
    }

    /// <summary>
    /// By the month by whose end it falls due, January to December. Counted are periods, not item-quarters: of an item that is
    /// due every month each month counts for itself, one that is due every quarter counts in the quarter's last month. A month
    /// counts once it has begun.
    /// </summary>
    public static ImmutableArray<ProgressGroup> ByMonth(Progress progress)
    {
        var counts = new int[13, Enum.GetValues<ProgressState>().Length];
        foreach (PeriodProgress period in progress.Items.SelectMany(item => item.Quarters).SelectMany(quarter => quarter.Periods))
        {
            counts[period.Months.Last, (int)period.State]++;
        }

        return [.. Enumerable.Range(1, 12).Select(Month)];

        ProgressGroup Month(int month) => new(
            month.ToString(CultureInfo.InvariantCulture),
            MonthWords.Text(month),
            new DateOnly(progress.Plan.Year, month, 1) <= progress.AsOf ? TotalsOf(month) : new ProgressTotals(0, 0, 0, 0, 0));

        ProgressTotals TotalsOf(int month)
        {
            int done = counts[month, (int)ProgressState.Done];
            int inProgress = counts[month, (int)ProgressState.InProgress];
            int overdue = counts[month, (int)ProgressState.Overdue];
            int notStarted = counts[month, (int)ProgressState.NotStarted];
            return new ProgressTotals(done + inProgress + overdue + notStarted, done, inProgress, overdue, notStarted);
        }
    }

    private static ImmutableArray<ProgressGroup> By(Progress progress, Func<PlanItem, string?> keyOf, Func<string?, LocalizableText> nameOf) =>
    [
        .. progress.Plan.AllItems
            .GroupBy(keyOf, StringComparer.Ordinal)
            .OrderBy(group => group.Key is null)
            .Select(group => new ProgressGroup(group.Key, nameOf(group.Key), progress.TotalsOf(group))),
    ];
}
