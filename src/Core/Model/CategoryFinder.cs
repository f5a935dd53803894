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
    public PlanCategory? OfItem(string title) =>
        profile.Items.FirstOrDefault(item => item.Titles.Any(words => title.Contains(words, StringComparison.Ordinal)))?.Category;

    private static PlanCategory? ByVocabulary(string title)
    {
        var weights = new Dictionary<PlanCategory, int>();
        foreach ((int length, PlanCategory category) in LongestWords(title))
        {
            weights[category] = weights.GetValueOrDefault(category) + (length * length);
        }

        (PlanCategory Category, int Weight)[] ranked = [.. weights.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value)];
        return ranked.Length switch
        {
            0 => null,
            1 => ranked[0].Category,
            _ => ranked[0].Weight > ranked[1].Weight ? ranked[0].Category : null,
        };
    }

    // At each place the longest words count; what lies inside them does not count again.
    private static IEnumerable<(int Length, PlanCategory Category)> LongestWords(string title)
    {
        for (int i = 0; i < title.Length;)
        {
            (string Words, PlanCategory Category) longest = Vocabulary
                .Where(entry => string.CompareOrdinal(title, i, entry.Words, 0, entry.Words.Length) == 0)
                .OrderByDescending(entry => entry.Words.Length)
                .FirstOrDefault();
            if (longest.Words is { } words)
            {
                yield return (words.Length, longest.Category);
                i += words.Length;
            }
            else
            {
                i++;
            }
        }
    }
}
