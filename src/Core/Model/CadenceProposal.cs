using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>A cadence that an item's own words state. It counts only once somebody accepts it.</summary>
/// <param name="Cadence">What the words say.</param>
/// <param name="Text">The words: 每季度不少于1次.</param>
/// <param name="Span">Where they stand in the plan's text.</param>
/// <param name="CountsWeeksOrDays">
/// Whether the words speak of weeks or days: 每周四, 天天. A plan is kept by months at the closest, so <paramref name="Cadence"/> is
/// then the least that any month asks for, 4 a month for 每周四 and 28 for 天天, and most months hold more.
/// </param>
public sealed record CadenceProposal(Cadence Cadence, string Text, TextSpan Span, bool CountsWeeksOrDays = false)
{
    private static readonly LocalizableText Least = new("按每月至少{0}次计", "counted as at least {0} in every month");

    /// <summary>What the words are taken to mean, for people: 每季度1次, or 按每月至少4次计 where they speak of weeks or days.</summary>
    public LocalizableText Meaning() => CountsWeeksOrDays ? Least.Format(Cadence.Times) : Cadence.Text();
}
