using PlanKit.Text;

namespace PlanKit.Analysis;

/// <summary>A setting of a rule that exists, with a value that it cannot have.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Allowed">What it may be, for people: it ends the sentence "it must be …".</param>
public sealed record SettingFault(RuleSetting Setting, LocalizableText Allowed)
{
    private static readonly LocalizableText Wrong = new(
        "{0} 不能是“{1}”（由{2}设定）；它应是{3}。{4}",
        "{0} cannot be “{1}” (set by {2}); it must be {3}. {4}");

    private static readonly LocalizableText RemedyInProfile = new(
        "请用 plankit config set {0} 值 在计划文件里改正，并告诉插件作者。",
        "Put it right for this plan with plankit config set {0} VALUE, and tell the plugin's author.");

    private static readonly LocalizableText RemedyInPlanFile = new(
        "请用 plankit config set {0} 值 改正，或用 plankit config unset {0} 去掉。",
        "Put it right with plankit config set {0} VALUE, or take it away with plankit config unset {0}.");

    private static readonly LocalizableText RemedyOnCommandLine = new("请改正后重新输入。", "Put it right and type the command again.");

    /// <summary>What is wrong, who set it, what is allowed, and what to do.</summary>
    public LocalizableText Message => Wrong.Format(Setting.Key, Setting.Value, Setting.Layer.Text(), Allowed, Remedy.Format(Setting.Key));

    private LocalizableText Remedy => Setting.Layer switch
    {
        SettingLayer.PlanFile => RemedyInPlanFile,
        SettingLayer.CommandLine => RemedyOnCommandLine,
        _ => RemedyInProfile,
    };
}
