using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>An annual work plan as a numbered checklist. Immutable; made from a syntax tree by <see cref="PlanBuilder"/>.</summary>
public sealed class Plan
{
    private readonly Dictionary<ItemId, PlanItem> _itemsById;
    private readonly Dictionary<string, PlanItem> _itemsByAddress;
    private readonly Dictionary<string, PlanItem> _itemsByTopic = new(StringComparer.Ordinal);
    private readonly Dictionary<ItemId, ItemProfile> _profilesById = [];

    internal Plan(
        PlanHeader header,
        string title,
        PlanSyntaxTree tree,
        PlanProfile profile,
        ImmutableArray<PlanSection> sections,
        ImmutableArray<PlanItem> items,
        ImmutableArray<ItemIdentity> identities)
    {
        Header = header;
        Title = title;
        Tree = tree;
        Profile = profile;
        Sections = sections;
        Items = items;
        Identities = identities;
        AllItems = [.. items.Concat(sections.SelectMany(section => section.AllItems())).OrderBy(item => item.Span.Start)];
        _itemsById = AllItems.ToDictionary(item => item.Id);
        _itemsByAddress = AllItems.ToDictionary(item => item.Address, StringComparer.Ordinal);

        foreach (ItemProfile itemProfile in profile.Items)
        {
            if (FindByTitle(itemProfile) is { } item && _profilesById.TryAdd(item.Id, itemProfile))
            {
                _itemsByTopic.TryAdd(itemProfile.Topic, item);
            }
        }
    }

    /// <summary>The unit and the year.</summary>
    public PlanHeader Header { get; }

    /// <summary>Who owns the plan.</summary>
    public string Unit => Header.Unit;

    /// <summary>The plan's year.</summary>
    public int Year => Header.Year;

    /// <summary>The title that the text gives; empty where it gives none.</summary>
    public string Title { get; }

    /// <summary>What the plan was read from.</summary>
    public PlanSyntaxTree Tree { get; }

    /// <summary>The text that was read.</summary>
    public SourceText Text => Tree.Text;

    /// <summary>The unit's profile; <see cref="PlanProfile.Empty"/> where there is none.</summary>
    public PlanProfile Profile { get; }

    /// <summary>The sections, in the order of the text.</summary>
    public ImmutableArray<PlanSection> Sections { get; }

    /// <summary>The items outside any section, in the order of the text.</summary>
    public ImmutableArray<PlanItem> Items { get; }

    /// <summary>Which items were reworded by revisions, as it was given to <see cref="PlanBuilder"/>; empty where the text was never revised.</summary>
    public ImmutableArray<ItemIdentity> Identities { get; }

    /// <summary>Every item of the plan, in the order of the text.</summary>
    public ImmutableArray<PlanItem> AllItems { get; }

    /// <summary>The item with this id.</summary>
    public bool TryGetItem(ItemId id, [NotNullWhen(true)] out PlanItem? item) => _itemsById.TryGetValue(id, out item);

    /// <summary>The item that a command names: by its number where that is unique, else as section.number.</summary>
    /// <param name="address">The address; also as it is said and typed in Chinese: 第2.3条, ２．３.</param>
    /// <param name="item">The item; null where the plan has none of that address.</param>
    public bool TryGetItem(string address, [NotNullWhen(true)] out PlanItem? item) =>
        _itemsByAddress.TryGetValue(address, out item) || _itemsByAddress.TryGetValue(SpokenAddress.Written(address), out item);

    /// <summary>The item in whose text a position lies; null where it lies in none.</summary>
    /// <param name="position">A position in <see cref="Text"/>, counted from 0.</param>
    public PlanItem? ItemAt(int position)
    {
        int low = 0;
        int high = AllItems.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (AllItems[middle].Span.Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && AllItems[low - 1].Span.Contains(position) ? AllItems[low - 1] : null;
    }

    /// <summary>The item that the profile knows by this topic.</summary>
    /// <returns>False where the profile has no such topic or the plan no item with its title.</returns>
    public bool TryGetItemByTopic(string topic, [NotNullWhen(true)] out PlanItem? item) => _itemsByTopic.TryGetValue(topic, out item);

    /// <summary>What the profile says of an item; null where it says nothing.</summary>
    public ItemProfile? ProfileOf(PlanItem item) => _profilesById.GetValueOrDefault(item.Id);

    private PlanItem? FindByTitle(ItemProfile profile)
    {
        foreach (string part in profile.Titles)
        {
            if ((Find(part, static item => item.FirstTitle) ?? Find(part, static item => item.Title)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private PlanItem? Find(string part, Func<PlanItem, string> titleOf)
    {
        foreach (PlanItem item in AllItems)
        {
            if (titleOf(item).Contains(part, StringComparison.Ordinal))
            {
                return item;
            }
        }

        return null;
    }
}
