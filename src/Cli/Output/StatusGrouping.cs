using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>A way in which <c>status --by</c> takes the progress apart.</summary>
/// <param name="Word">The word on the command line and in JSON.</param>
/// <param name="Heading">What the groups are, for people.</param>
/// <param name="Of">Takes it apart.</param>
/// <param name="CountsPeriods">Whether periods are counted in place of item-quarters.</param>
internal sealed record StatusGrouping(string Word, LocalizableText Heading, Func<Progress, ImmutableArray<ProgressGroup>> Of, bool CountsPeriods = false)
{
    public static ImmutableArray<StatusGrouping> All { get; } =
    [
        new("owner", new("责任部门", "owner"), ProgressGroups.ByOwner),
        new("section", new("部分", "section"), ProgressGroups.BySection),
        new("category", new("类别", "category"), ProgressGroups.ByCategory),
        new("month", new("到期月份", "due in"), ProgressGroups.ByMonth, CountsPeriods: true),
    ];
}
