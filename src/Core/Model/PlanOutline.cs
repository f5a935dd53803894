using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>What was built of a plan's text, its profile and its identities: the title, and the items in their sections.</summary>
/// <param name="Title">The title; empty where the text gives none.</param>
/// <param name="Sections">The sections, in the order of the text.</param>
/// <param name="Items">The items outside any section, in the order of the text.</param>
internal sealed record PlanOutline(string Title, ImmutableArray<PlanSection> Sections, ImmutableArray<PlanItem> Items)
{
    internal ImmutableArray<PlanItem> AllItems()
    {
        var all = new List<PlanItem>();
        all.AddRange(Items.AsSpan());
        AddItems(Sections, all);
        all.Sort(static (one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return [.. all];
    }

    private static void AddItems(ImmutableArray<PlanSection> sections, List<PlanItem> all)
    {
        foreach (PlanSection section in sections)
        {
            all.AddRange(section.Items.AsSpan());
            AddItems(section.Sections, all);
        }
    }
}
