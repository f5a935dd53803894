using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>In which parts of a plan's text a rule looks for words: items, sections, or the document as a whole.</summary>
/// <param name="Part">The word for the kind of parts.</param>
/// <param name="Where">Which of them.</param>
internal sealed record WordingScope(string Part, PartSelection Where)
{
    private const string Items = "items";
    private const string Sections = "sections";
    private const string WholeDocument = "document";

    private static readonly TextRule Parts = TextRule.OneOf([Items, Sections, WholeDocument]);

    /// <summary>What names a part.</summary>
    internal ImmutableArray<RulePlaceholder> Placeholders => Part switch
    {
        Items => [RulePlaceholder.Item, RulePlaceholder.Title],
        Sections => [RulePlaceholder.Section],
        _ => [],
    };

    /// <summary>The kind of parts, for people.</summary>
    internal LocalizableText Text => Part switch
    {
        Items => new("条目", "an item"),
        Sections => new("部分", "a section"),
        _ => new("文档", "the document"),
    };

    /// <summary>What a rule asks, and of which parts alone.</summary>
    internal LocalizableText Meaning(LocalizableText meaning) => Part == Sections ? RuleScope.OfSections(meaning, Where) : RuleScope.OfItems(meaning, Where);

    /// <summary>Reads the fields of a rule; where they are absent, all items are looked at.</summary>
    internal static WordingScope Read(FieldMap rule, FaultList faults)
    {
        string part = rule.OptionalText("in", Parts) ?? Items;
        if (part == WholeDocument && rule.Find(PartSelection.Field) is { } where)
        {
            faults.Add(where, new LocalizableText(
                "查看整个文档的规则（in: document）不能再选条目；请删去“{0}”。",
                "A rule about the document as a whole (in: document) cannot choose parts; take \"{0}\" out.").Format(rule.PathOf(PartSelection.Field)));
        }

        return new WordingScope(part, PartSelection.Read(rule));
    }

    /// <summary>The parts of a plan, in the order of the text; a section comes before those within it.</summary>
    internal IEnumerable<WordingPart> In(Plan plan) => Part switch
    {
        Items => plan.AllItems.Where(Where.Takes).Select(item => new WordingPart(item.Span, Location.Of(item), [item.Address, item.Title])),
        Sections => plan.Sections.SelectMany(WithInner).Where(Where.Takes).Select(section =>
            new WordingPart(section.Span, Location.Of(section), [section.ToString()])),
        _ => [new WordingPart(new TextSpan(0, plan.Text.Length), Location.None, [])],
    };

    private static IEnumerable<PlanSection> WithInner(PlanSection section) => section.Sections.SelectMany(WithInner).Prepend(section);
}
