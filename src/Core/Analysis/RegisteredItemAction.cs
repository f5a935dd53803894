using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>An action on items.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Categories">The categories whose items it wants; empty: all items.</param>
internal sealed record RegisteredItemAction(Action<ItemAnalysisContext> Action, ImmutableArray<PlanCategory> Categories)
{
    /// <summary>Whether it is to look at an item.</summary>
    public bool Wants(PlanItem item) => Categories.IsEmpty || (item.Category is { } category && Categories.Contains(category));
}
