using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>Tells what a heading is about: the profile decides; where it is silent, the words that office plans share.</summary>
internal sealed class CategoryFinder(PlanProfile profile)
{
    // The longer the words, the more they say: 理论学习 outweighs 党组织. Words that stand in every heading weigh nothing.
    private static readonly ImmutableArray<(string Words, PlanCategory Category)> Vocabulary =
    [
        ("理论学习", PlanCategory.Study), ("理论武装", PlanCategory.Study), ("思想基础", PlanCategory.Study),
        ("思想教育", PlanCategory.Study), ("学习教育", PlanCategory.Study), ("学习", PlanCategory.Study), ("理论", PlanCategory.Study),
        ("意识形态", PlanCategory.Study), ("教育培训", PlanCategory.Study), ("思想政治建设", PlanCategory.Study), ("政治建设", PlanCategory.Study), ("思想建设", PlanCategory.Study),
        ("基层党组织", PlanCategory.Organization), ("党组织", PlanCategory.Organization), ("机关党建", PlanCategory.Organization),
        ("党建工作", PlanCategory.Organization), ("组织建设", PlanCategory.Organization), ("组织基础", PlanCategory.Organization),
        ("支部", PlanCategory.Organization), ("党员队伍", PlanCategory.Organization), ("队伍建设", PlanCategory.Organization),
        ("干部队伍", PlanCategory.Organization), ("组织", PlanCategory.Organization), ("党建", PlanCategory.Organization),
        ("党风廉政建设", PlanCategory.Integrity), ("党风廉政", PlanCategory.Integrity), ("反腐倡廉", PlanCategory.Integrity),
        ("廉政", PlanCategory.Integrity), ("廉洁", PlanCategory.Integrity), ("反腐", PlanCategory.Integrity), ("纪律", PlanCategory.Integrity),
        ("监督", PlanCategory.Integrity), ("作风", PlanCategory.Integrity), ("正风肃纪", PlanCategory.Integrity),
        ("精神文明建设", PlanCategory.Culture), ("精神文明", PlanCategory.Culture), ("文明创建", PlanCategory.Culture),
        ("群团组织", PlanCategory.Culture), ("群团工作", PlanCategory.Culture), ("群团", PlanCategory.Culture), ("文化", PlanCategory.Culture),
        ("文体", PlanCategory.Culture), ("文明", PlanCategory.Culture), ("工会", PlanCategory.Culture), ("共青团", PlanCategory.Culture),
        ("妇女", PlanCategory.Culture),
    ];

    /// <summary>What a section with this title is about; null where that is not known.</summary>
    public PlanCategory? OfSection(string title) =>
        profile.Sections.FirstOrDefault(section => section.Titles.Any(words => title.Contains(words, StringComparison.Ordinal)))?.Category
        ?? ByVocabulary(title);

    /// <summary>What the profile says that an item with this title is about; null where it says nothing.</summary>
    public PlanCategory? OfItem(string title)
    {
        foreach (ItemProfile item in profile.Items)
        {
            foreach (string words in item.Titles)
            {
                if (title.Contains(words, StringComparison.Ordinal))
                {
                    return item.Category;
                }
            }
        }

        return null;
    }

    // At each place the longest words count; what lies inside them does not count again. Two categories of the same weight: neither.
    private static PlanCategory? ByVocabulary(string title)
    {
        var weights = new List<(PlanCategory Category, int Weight)>();
        for (int i = 0; i < title.Length;)
        {
            (string Words, PlanCategory Category) longest = LongestAt(title.AsSpan(i));
            if (longest.Words is { Length: var length })
            {
                int known = weights.FindIndex(entry => entry.Category.Equals(longest.Category));
                int weight = (known < 0 ? 0 : weights[known].Weight) + (length * length);
                if (known < 0)
                {
                    weights.Add((longest.Category, weight));
                }
                else
                {
                    weights[known] = (longest.Category, weight);
                }

                i += length;
            }
            else
            {
                i++;
            }
        }

        int most = weights.Count == 0 ? 0 : weights.Max(entry => entry.Weight);
        return weights.Count(entry => entry.Weight == most) == 1 ? weights.Find(entry => entry.Weight == most).Category : null;
    }

    private static (string Words, PlanCategory Category) LongestAt(ReadOnlySpan<char> title)
    {
        (string Words, PlanCategory Category) longest = default;
        foreach ((string Words, PlanCategory Category) entry in Vocabulary)
        {
            if (entry.Words.Length > (longest.Words?.Length ?? 0) && title.StartsWith(entry.Words, StringComparison.Ordinal))
            {
                longest = entry;
            }
        }

        return longest;
    }
}
