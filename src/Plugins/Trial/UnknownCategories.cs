using System.Collections.Immutable;
using PlanKit.Model;
using PlanKit.Plugins.Rules;
using PlanKit.Text;

namespace PlanKit.Plugins.Trial;

/// <summary>
/// Finds categories in rules without code that the plugin cannot give an item. That is no fault: the plan may have them from the profile of
/// another plugin.
/// </summary>
internal static class UnknownCategories
{
    private static readonly LocalizableText Unknown = new(
        "规则 {0} 的 where 中有类别“{1}”：它不是 {2} 之一，本插件的配置（profile）也没有定义它。除非计划从别的插件的配置得到它，没有条目属于这个类别。如果是笔误，请改正；否则在配置的 categories 中加上它。",
        "The rule {0} has the category \"{1}\" in where, which is none of {2} and is not in this plugin's profile. Unless a plan has it from another plugin's profile, no item is of it. If it is a slip, correct it; otherwise add it to categories in the profile.");

    /// <summary>A note of each, in the order of the rules.</summary>
    /// <param name="plugin">The plugin; its manifest is understood.</param>
    /// <param name="rules">Its rules without code.</param>
    /// <param name="tried">The profile of the plan on which it is tried: what that knows needs no note.</param>
    internal static ImmutableArray<TrialNote> Find(InstalledPlugin plugin, ImmutableArray<NoCodeRule> rules, PlanProfile tried)
    {
        PlanProfile? own = plugin.Manifest!.Profile is { } profile
            ? ProfileFile.Read(Path.Combine(plugin.Folder, profile), static _ => null).Match<PlanProfile?>(read => read, _ => null)
            : PlanProfile.Empty;
        if (own is null)
        {
            // What is wrong with the profile is told elsewhere; what it may hold is not known.
            return [];
        }

        string[] wellKnown = [.. PlanCategory.WellKnown.Select(category => category.Id)];
        string[] known = [.. wellKnown, .. own.Categories.Concat(tried.Categories).Select(category => category.Id)];
        return
        [
            .. from rule in rules
               from category in rule.Categories.Except(known, StringComparer.Ordinal)
               select new TrialNote(rule.Rule.Id, Unknown.Format(
                   rule.Rule.Id, category, new LocalizableText(string.Join('、', wellKnown), string.Join(", ", wellKnown)))),
        ];
    }
}
