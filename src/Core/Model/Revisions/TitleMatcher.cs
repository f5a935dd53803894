namespace PlanKit.Model;

/// <summary>
/// Matches items whose titles say the same, width, white space and punctuation aside. Where several bear one title, the
/// body tells them apart, then the section, and, where there are as many as before, their order.
/// </summary>
internal static class TitleMatcher
{
    public static void Match(Plan before, Plan after, ItemMatches matches)
    {
        ILookup<string, PlanItem> olds = before.AllItems.Where(matches.IsOpen).ToLookup(TitleOf, StringComparer.Ordinal);
        Dictionary<string, List<PlanItem>> news = after.AllItems.Where(matches.IsFree)
            .GroupBy(TitleOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        Dictionary<ItemId, string> sectionsBefore = SectionTitles(before), sectionsAfter = SectionTitles(after);
        foreach (IGrouping<string, PlanItem> group in olds)
        {
            if (!news.TryGetValue(group.Key, out List<PlanItem>? present))
            {
                continue;
            }

            List<PlanItem> former = [.. group];
            bool areAsMany = former.Count == present.Count;
            if (former.Count > 1 || present.Count > 1)
            {
                MatchUnique(former, present, item => item.Body, item => item.Body, matches);
                MatchUnique(
                    former, present, item => sectionsBefore.GetValueOrDefault(item.Id, ""), item => sectionsAfter.GetValueOrDefault(item.Id, ""), matches);
            }

            if (areAsMany)
            {
                foreach ((PlanItem old, PlanItem now) in former.Zip(present))
                {
                    matches.Add(old, now);
                }
            }
        }
    }

    private static string TitleOf(PlanItem item) => ItemIdMint.Normalize(item.Title);

    // Only what is said once on each side tells anything.
    private static void MatchUnique(
        List<PlanItem> former, List<PlanItem> present, Func<PlanItem, string> ofOld, Func<PlanItem, string> ofNew, ItemMatches matches)
    {
        ILookup<string, PlanItem> news = present.ToLookup(ofNew, StringComparer.Ordinal);
        foreach (IGrouping<string, PlanItem> group in former.GroupBy(ofOld, StringComparer.Ordinal).ToList())
        {
            if (group.Key.Length > 0 && group.Count() == 1 && news[group.Key].Count() == 1)
            {
                PlanItem old = group.First(), now = news[group.Key].First();
                matches.Add(old, now);
                former.Remove(old);
                present.Remove(now);
            }
        }
    }

    private static Dictionary<ItemId, string> SectionTitles(Plan plan) => plan.Sections
        .SelectMany(WithInner)
        .SelectMany(section => section.Items.Select(item => (item.Id, section.Title)))
        .ToDictionary(pair => pair.Id, pair => pair.Title);

    private static IEnumerable<PlanSection> WithInner(PlanSection section) => section.Sections.SelectMany(WithInner).Prepend(section);
}
