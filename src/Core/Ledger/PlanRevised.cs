using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>
/// The plan's text was replaced. The items that stayed keep their ids, and so their ticks: those whose titles stayed by
/// their titles, those that were reworded by <see cref="Items"/>. It is whole in itself: no earlier revision is needed to
/// read it.
/// </summary>
public sealed class PlanRevised : LedgerFact
{
    /// <summary>The word for this kind.</summary>
    public const string KindName = "plan-revised";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The hash of the new text's UTF-8 bytes. The text itself lies in the plan file.</summary>
    public required Digest TextDigest { get; init; }

    /// <summary>Why it was revised.</summary>
    public required string Reason { get; init; }

    /// <summary>The items of the new text whose ids their titles do not give, in the order of the text.</summary>
    public ImmutableArray<ItemIdentity> Items { get; init; } = [];

    /// <summary>The items that the revision took out, in the order of the text before it. Entries about them stay and count no more.</summary>
    public ImmutableArray<RemovedItem> Removed { get; init; } = [];
}
