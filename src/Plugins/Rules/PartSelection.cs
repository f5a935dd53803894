using System.Collections.Immutable;
using PlanKit.Model;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Which items, or sections, a rule looks at: those of some categories whose titles hold one of some words.</summary>
/// <param name="Categories">The categories' ids; empty: all.</param>
/// <param name="Titles">The words; empty: any title.</param>
internal sealed record PartSelection(ImmutableArray<string> Categories, ImmutableArray<string> Titles)
{
    /// <summary>The field of a rule.</summary>
    internal const string Field = "where";

    /// <summary>Reads the field; where it is absent, all are looked at.</summary>
    internal static PartSelection Read(FieldMap rule)
    {
        FieldMap? where = rule.OptionalMap(Field, "categories", "titles");
        return new PartSelection(where?.SomeTexts("categories", ManifestRules.Id) ?? [], where?.SomeTexts("titles", RuleText.Word) ?? []);
    }

    /// <summary>Whether all are looked at.</summary>
    internal bool IsAll => Categories.IsEmpty && Titles.IsEmpty;

    /// <summary>Which are looked at, for people.</summary>
    /// <param name="parts">What they are: 条目.</param>
    internal LocalizableText Text(LocalizableText parts) => (Categories.IsEmpty, Titles.IsEmpty) switch
    {
        (true, true) => parts,
        (false, true) => new LocalizableText("类别为 {0} 的{1}", "{1} of the category {0}").Format(WordList.Plain(Categories), parts),
        (true, false) => new LocalizableText("标题含{0}的{1}", "{1} whose title has {0}").Format(WordList.Quoted(Titles), parts),
        _ => new LocalizableText("类别为 {0}、标题含{1}的{2}", "{2} of the category {0} whose title has {1}")
            .Format(WordList.Plain(Categories), WordList.Quoted(Titles), parts),
    };

    /// <summary>Whether an item is looked at. Its title counts as the text has it now, and as the plan first had it.</summary>
    internal bool Takes(PlanItem item) => Takes(item.Category, item.Title) || Takes(item.Category, item.FirstTitle);

    /// <summary>Whether a section is looked at.</summary>
    internal bool Takes(PlanSection section) => Takes(section.Category, section.Title);

    private bool Takes(PlanCategory? category, string title) =>
        (Categories.IsEmpty || (category is not null && Categories.Contains(category.Id, StringComparer.Ordinal)))
        && (Titles.IsEmpty || Titles.Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
