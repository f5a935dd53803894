namespace PlanKit.Model;

/// <summary>Finds which items of a revised text are items of the plan: by decision, then by title, then by likeness.</summary>
internal static class ItemMatcher
{
    public static ItemMatches Match(Plan before, Plan after, RevisionDecisions decisions)
    {
        var matches = new ItemMatches();
        Dictionary<ItemId, PlanItem> byTextId = after.AllItems.ToDictionary(item => item.TextId);
        foreach (PlanItem item in before.AllItems)
        {
            if (decisions.Mapped.TryGetValue(item.Id, out ItemId? target))
            {
                matches.Add(item, byTextId[target]);
                matches.Decide(item);
            }
            else if (decisions.Dropped.Contains(item.Id))
            {
                matches.Decide(item);
            }
        }

        TitleMatcher.Match(before, after, matches);
        LikenessMatcher.Match(before, after, matches);
        return matches;
    }
}
