using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>What a revision does with one item.</summary>
public sealed class ItemChange
{
    /// <summary>What becomes of it.</summary>
    public required ItemChangeKind Kind { get; init; }

    /// <summary>The item before; null where it is <see cref="ItemChangeKind.Added"/>.</summary>
    public required PlanItem? Before { get; init; }

    /// <summary>The item after, with the id that it bears from now on; null where it is <see cref="ItemChangeKind.Removed"/>.</summary>
    public required PlanItem? After { get; init; }

    /// <summary>Whether a person decided it, not the likeness of the words.</summary>
    public required bool IsDecided { get; init; }

    /// <summary>Whether the words below the title changed.</summary>
    public bool IsBodyChanged => Before is not null && After is not null && Before.Body != After.Body;

    /// <summary>Of a removed item that nobody decided on: the new items that it may have become, the likeliest first; at most three.</summary>
    public ImmutableArray<PlanItem> Candidates { get; init; } = [];

    /// <summary>The item's id in the ledger.</summary>
    public ItemId Item => (Before ?? After)!.Id;
}
