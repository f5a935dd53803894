using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>Tells what becomes of each item once it is known which are the same.</summary>
internal static class RevisionChanges
{
    /// <summary>The changes, in the order of the new text, each removed item after the item that it followed.</summary>
    /// <param name="before">The plan as it was.</param>
    /// <param name="after">The plan as it is, with its ids in the ledger.</param>
    /// <param name="matches">Which are the same; the new items are those of a plan without identities.</param>
    public static ImmutableArray<ItemChange> List(Plan before, Plan after, ItemMatches matches)
    {
        Dictionary<ItemId, PlanItem> now = after.AllItems.ToDictionary(item => item.TextId);
        Dictionary<ItemId, ItemChange> byItem = [];
        List<ItemChange> first = [];
        Dictionary<PlanItem, List<ItemChange>> following = [];
        PlanItem? stayed = null;
        foreach (PlanItem item in before.AllItems)
        {
            if (matches.TryGetAfter(item, out PlanItem? match))
            {
                stayed = now[match.TextId];
                byItem.Add(stayed.Id, Pair(item, stayed, matches.IsDecided(item)));
                continue;
            }

            if (stayed is null)
            {
                first.Add(Removal(item, matches, now));
            }
            else if (following.TryGetValue(stayed, out List<ItemChange>? removed))
            {
                removed.Add(Removal(item, matches, now));
            }
            else
            {
                following.Add(stayed, [Removal(item, matches, now)]);
            }
        }

        return
        [
            .. first,
            .. after.AllItems.SelectMany(item => following.GetValueOrDefault(item, []).Prepend(byItem.GetValueOrDefault(item.Id) ?? Addition(item))),
        ];
    }

    private static ItemChange Pair(PlanItem before, PlanItem after, bool isDecided) => new()
    {
        Kind = ItemIdMint.Normalize(before.Title) != ItemIdMint.Normalize(after.Title) ? ItemChangeKind.Reworded
            : before.Address != after.Address ? ItemChangeKind.Renumbered
            : ItemChangeKind.Kept,
        Before = before,
        After = after,
        IsDecided = isDecided,
    };

    private static ItemChange Addition(PlanItem after) => new() { Kind = ItemChangeKind.Added, Before = null, After = after, IsDecided = false };

    private static ItemChange Removal(PlanItem before, ItemMatches matches, Dictionary<ItemId, PlanItem> now) => new()
    {
        Kind = ItemChangeKind.Removed,
        Before = before,
        After = null,
        IsDecided = matches.IsDecided(before),
        Candidates = [.. matches.Candidates.GetValueOrDefault(before, []).Select(item => now[item.TextId])],
    };
}
