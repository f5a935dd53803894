using System.Collections.Immutable;
using System.Globalization;

namespace PlanKit.Model;

/// <summary>Gives the items of a revised text the ids that they bear in the ledger.</summary>
internal static class RevisedIds
{
    /// <summary>The identities that the text's own ids do not give, in the order of the text.</summary>
    public static ImmutableArray<ItemIdentity> Assign(Plan before, Plan after, ItemMatches matches, IReadOnlySet<ItemId> known)
    {
        HashSet<ItemId> taken = [.. before.AllItems.Select(item => item.Id)];
        HashSet<ItemId> ofText = [.. after.AllItems.Select(item => item.TextId)];
        var identities = ImmutableArray.CreateBuilder<ItemIdentity>();
        foreach (PlanItem item in after.AllItems)
        {
            if (matches.BeforeOf(item) is { } old)
            {
                bool isReworded = ItemIdMint.Normalize(old.FirstTitle) != ItemIdMint.Normalize(item.Title);
                if (isReworded || old.Id != item.TextId)
                {
                    identities.Add(new ItemIdentity(item.TextId, old.Id, isReworded ? old.FirstTitle : null));
                }
            }
            else if (taken.Contains(item.TextId))
            {
                ItemId fresh = Fresh(item.TextId, id => taken.Contains(id) || ofText.Contains(id) || known.Contains(id));
                taken.Add(fresh);
                identities.Add(new ItemIdentity(item.TextId, fresh));
            }
        }

        return identities.ToImmutable();
    }

    private static ItemId Fresh(ItemId textId, Func<ItemId, bool> isTaken)
    {
        string stem = textId.Value.Split('-')[0];
        for (int count = 2; ; count++)
        {
            var id = new ItemId(string.Create(CultureInfo.InvariantCulture, $"{stem}-{count}"));
            if (!isTaken(id))
            {
                return id;
            }
        }
    }
}
