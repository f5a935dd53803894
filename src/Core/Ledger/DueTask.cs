using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>Something that an item owes and that is not done.</summary>
/// <param name="Item">The item.</param>
/// <param name="Quarter">The quarter in which it falls due.</param>
/// <param name="Period">The period by whose end it falls due, and what is missing in it.</param>
/// <param name="Kind">When it is owed, as of the day.</param>
public sealed record DueTask(ItemProgress Item, Quarter Quarter, PeriodProgress Period, DueKind Kind)
{
    /// <summary>The last day on which it is in time.</summary>
    public DateOnly LastDay => Period.Months.LastDay(Item.Year);
}
