using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PlanKit.Model;

/// <summary>Which items of a plan its profile speaks of.</summary>
internal sealed class ProfiledItems
{
    private readonly Dictionary<string, PlanItem> _itemsByTopic = new(StringComparer.Ordinal);
    private readonly Dictionary<ItemId, ItemProfile> _profilesById = [];

    public ProfiledItems(PlanProfile profile, ImmutableArray<PlanItem> items)
    {
        Profile = profile;
        foreach (ItemProfile itemProfile in profile.Items)
        {
            if (FindByTitle(items, itemProfile) is { } item && _profilesById.TryAdd(item.Id, itemProfile))
            {
                _itemsByTopic.TryAdd(itemProfile.Topic, item);
            }
        }
    }

    public PlanProfile Profile { get; }

    public bool TryGetItem(string topic, [NotNullWhen(true)] out PlanItem? item) => _itemsByTopic.TryGetValue(topic, out item);

    public ItemProfile? ProfileOf(PlanItem item) => _profilesById.GetValueOrDefault(item.Id);

    private static PlanItem? FindByTitle(ImmutableArray<PlanItem> items, ItemProfile profile)
    {
        foreach (string part in profile.Titles)
        {
            if ((Find(items, part, static item => item.FirstTitle) ?? Find(items, part, static item => item.Title)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static PlanItem? Find(ImmutableArray<PlanItem> items, string part, Func<PlanItem, string> titleOf)
    {
        foreach (PlanItem item in items)
        {
            if (titleOf(item).Contains(part, StringComparison.Ordinal))
            {
                return item;
            }
        }

        return null;
    }
}
