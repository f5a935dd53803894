using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>Says to people of a rule that it does not look at everything.</summary>
internal static class RuleScope
{
    private static readonly LocalizableText Items = new("条目", "items");
    private static readonly LocalizableText Sections = new("部分", "sections");

    /// <summary>What a rule asks, and of which items and quarters alone.</summary>
    internal static LocalizableText OfItems(LocalizableText meaning, PartSelection where, QuarterSelection? quarters = null) => Of(meaning, where, Items, quarters);

    /// <summary>What a rule asks, and of which sections alone.</summary>
    internal static LocalizableText OfSections(LocalizableText meaning, PartSelection where) => Of(meaning, where, Sections, null);

    private static LocalizableText Of(LocalizableText meaning, PartSelection where, LocalizableText parts, QuarterSelection? quarters) =>
        (where.IsAll, quarters?.Quarters.IsEmpty ?? true) switch
        {
            (true, true) => meaning,
            (false, true) => new LocalizableText("{0}只看{1}。", "{0} This concerns {1} only.").Format(meaning, where.Text(parts)),
            (true, false) => new LocalizableText("{0}只看{1}。", "{0} This concerns {1} only.").Format(meaning, quarters!.Text),
            _ => new LocalizableText("{0}只看{1}的情况，限{2}。", "{0} This concerns {1} in {2} only.").Format(meaning, where.Text(parts), quarters!.Text),
        };
}
