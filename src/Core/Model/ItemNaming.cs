using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>Gives the items of one text their ids, in the order of the text: each another, whatever a revision claims.</summary>
internal sealed class ItemNaming(ImmutableArray<ItemIdentity> identities)
{
    private readonly ItemIdMint _mint = new();
    private readonly HashSet<ItemId> _taken = [];
    private readonly ILookup<ItemId, ItemIdentity> _identities = identities.ToLookup(identity => identity.TextId);

    public ItemIdentity Next(string title)
    {
        ItemId textId = _mint.Next(title);
        if (_identities[textId].FirstOrDefault() is { } identity && _taken.Add(identity.Item))
        {
            return identity;
        }

        ItemId id = textId;
        for (int count = 2; !_taken.Add(id); count++)
        {
            id = new ItemId(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{textId.Value}-{count}"));
        }

        return new ItemIdentity(textId, id);
    }
}
