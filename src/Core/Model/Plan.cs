using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>An annual work plan as a numbered checklist. Immutable; made from a syntax tree by <see cref="PlanBuilder"/>.</summary>
public sealed class Plan
{
    private readonly Lazy<PlanSyntaxTree> _tree;
    private readonly Lazy<ProfiledItems> _profiled;
    private readonly Dictionary<ItemId, PlanItem> _itemsById = [];
    private readonly Dictionary<string, PlanItem> _itemsByAddress = new(StringComparer.Ordinal);

    internal Plan(
        PlanHeader header, SourceText text, PlanOutline outline, ImmutableArray<ItemIdentity> identities, Lazy<PlanSyntaxTree> tree, Lazy<PlanProfile> profile)
    {
        Header = header;
        Text = text;
        Title = outline.Title;
        Sections = outline.Sections;
        Items = outline.Items;
        Identities = identities;
        AllItems = outline.AllItems();
        _tree = tree;
        _profiled = new Lazy<ProfiledItems>(() => new ProfiledItems(profile.Value, AllItems));
        foreach (PlanItem item in AllItems)
        {
            _itemsById.Add(item.Id, item);
            _itemsByAddress.Add(item.Address, item);
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
    public PlanSyntaxTree Tree => _tree.Value;

    /// <summary>The text that was read.</summary>
    public SourceText Text { get; }

    /// <summary>The unit's profile; <see cref="PlanProfile.Empty"/> where there is none.</summary>
    public PlanProfile Profile => _profiled.Value.Profile;

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
    public bool TryGetItemByTopic(string topic, [NotNullWhen(true)] out PlanItem? item) => _profiled.Value.TryGetItem(topic, out item);

    /// <summary>What the profile says of an item; null where it says nothing.</summary>
    public ItemProfile? ProfileOf(PlanItem item) => _profiled.Value.ProfileOf(item);
}
