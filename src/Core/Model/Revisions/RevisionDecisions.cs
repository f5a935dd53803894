using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>What a person decides about a revision, against or beyond the likeness of the words.</summary>
/// <param name="Mapped">Which item of the new text an item is: the ids before, and the <see cref="PlanItem.TextId"/> after. No two are mapped to one.</param>
/// <param name="Dropped">The items that the plan has no longer.</param>
public sealed record RevisionDecisions(ImmutableDictionary<ItemId, ItemId> Mapped, ImmutableHashSet<ItemId> Dropped)
{
    /// <summary>Nothing is decided.</summary>
    public static RevisionDecisions None { get; } = new(ImmutableDictionary<ItemId, ItemId>.Empty, []);
}
