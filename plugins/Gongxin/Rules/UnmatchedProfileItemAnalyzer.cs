using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Gongxin.Rules;

/// <summary>GX1009: the profile speaks of an item that the plan does not have, so that whatever rests on its topic is silent.</summary>
public sealed class UnmatchedProfileItemAnalyzer : PlanAnalyzer
{
    /// <summary>The rule.</summary>
    public static DiagnosticDescriptor Rule { get; } = new()
    {
        Id = "GX1009",
        Title = new("单位配置的条目在计划中找不到", "Profile item not in the plan"),
        MessageFormat = new(
            "单位配置中的“{0}”在计划中没有对应条目（标题须含：{1}），与它有关的检查都不会进行。",
            "The profile's item {0} matches no item of the plan (its title would hold: {1}); no rule about it will run."),
        Remedy = new(
            "计划换了说法的，在 profile.yaml 的 titles 里加上新标题的一部分；计划不再有此项的，从配置中删去。",
            "Where the plan words it anew, add part of the new title to titles in profile.yaml; where it has no such item any more, remove the entry."),
        Category = "document",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "配置按标题找条目。标题改了而配置没改，责任部门、频次和检查会悄悄失效。",
            "The profile finds items by their titles. When a title changes and the profile does not, owner, cadence and rules are lost without a word."),
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterPlanAction(static context =>
    {
        Plan plan = context.Snapshot.Plan;
        foreach (ItemProfile entry in plan.Profile.Items)
        {
            if (!plan.TryGetItemByTopic(entry.Topic, out _))
            {
                var titles = new LocalizableText(string.Join('、', entry.Titles), string.Join(", ", entry.Titles));
                context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, entry.Topic, titles));
            }
        }
    });
}
