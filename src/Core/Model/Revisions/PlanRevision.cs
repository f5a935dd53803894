using System.Collections.Immutable;
using PlanKit.Syntax;

namespace PlanKit.Model;

/// <summary>
/// What replacing a plan's text would do with its items: which stay, under whatever number and words, which come and which
/// go. Items are the same where their titles are; where a title was reworded, where the words and the neighbours are alike
/// and no other item comes near. What that leaves open is for a person to decide. Immutable.
/// </summary>
public sealed class PlanRevision
{
    private PlanRevision(Plan before, Plan after, ImmutableArray<ItemChange> changes, ImmutableArray<ItemIdentity> identities)
    {
        Before = before;
        After = after;
        Changes = changes;
        Identities = identities;
    }

    /// <summary>The plan as it is.</summary>
    public Plan Before { get; }

    /// <summary>The plan as it would be: unit, year and profile stay.</summary>
    public Plan After { get; }

    /// <summary>What becomes of each item: in the order of the new text, each removed one after the item that it followed.</summary>
    public ImmutableArray<ItemChange> Changes { get; }

    /// <summary>What the ledger has to keep so that the new text's items bear their ids.</summary>
    public ImmutableArray<ItemIdentity> Identities { get; }

    /// <summary>The items that go, in the order of the old text.</summary>
    public ImmutableArray<RemovedItem> Removed =>
    [
        .. Changes
            .Where(change => change.Kind == ItemChangeKind.Removed)
            .OrderBy(change => change.Before!.Span.Start)
            .Select(change => new RemovedItem(change.Before!.Id, change.Before.Address, change.Before.Title)),
    ];

    /// <summary>Proposes a revision. The same arguments give the same one.</summary>
    /// <param name="before">The plan as it is.</param>
    /// <param name="after">The new text.</param>
    /// <param name="decisions">What a person decided.</param>
    /// <param name="known">Every id that the ledger ever named, so that no new item is given one of them by chance.</param>
    public static PlanRevision Propose(Plan before, PlanSyntaxTree after, RevisionDecisions decisions, IReadOnlySet<ItemId> known)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(known);
        Plan bare = PlanBuilder.Build(after, before.Header, before.Profile);
        ItemMatches matches = ItemMatcher.Match(before, bare, decisions);
        ImmutableArray<ItemIdentity> identities = RevisedIds.Assign(before, bare, matches, known);
        Plan plan = identities.IsEmpty ? bare : PlanBuilder.Build(after, before.Header, before.Profile, identities);
        return new PlanRevision(before, plan, RevisionChanges.List(before, plan, matches), identities);
    }
}
