using PlanKit.Text;

namespace PlanKit.Analysis;

/// <summary>The words for <see cref="SettingLayer"/>.</summary>
public static class SettingLayerWords
{
    private static readonly string[] Words = ["rule", "profile", "plan-file", "command-line"];

    private static readonly LocalizableText[] Texts =
    [
        new("规则本身", "the rule itself"),
        new("单位配置", "the unit's profile"),
        new("计划文件", "the plan file"),
        new("命令行", "the command line"),
    ];

    /// <summary>The word in JSON: <c>rule</c>, <c>profile</c>, <c>plan-file</c>, <c>command-line</c>.</summary>
    public static string Word(this SettingLayer layer) => Words[(int)layer];

    /// <summary>The word for people.</summary>
    public static LocalizableText Text(this SettingLayer layer) => Texts[(int)layer];
}
