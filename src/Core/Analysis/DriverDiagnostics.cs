using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>
/// What the host itself reports: an analyzer that misbehaves, a plugin that is not there, a waiver that is over or needless, a
/// setting or a baseline entry that means nothing. Each is a finding, so that one bad rule hides nothing.
/// </summary>
public static class DriverDiagnostics
{
    /// <summary>The category of what leaves a check incomplete: an analyzer or a plugin that did not do its work.</summary>
    public const string HostCategory = "host";

    /// <summary>PK0203: a setting is about a rule, or a parameter of a rule, that there is not.</summary>
    public static DiagnosticDescriptor UnknownSetting { get; } = new()
    {
        Id = "PK0203",
        Title = new("设置的规则不存在", "Setting for an unknown rule"),
        MessageFormat = new(
            "{1}设定了 {0} = {2}，但没有这条规则或这个参数，设定不起作用。",
            "{0} = {2} is set by {1}, but there is no such rule or parameter; it has no effect."),
        Remedy = new(
            "计划文件里的，用 plankit config unset 去掉；单位配置里的，请告诉插件作者。现有规则见 plankit explain。",
            "Take it away with plankit config unset where it is the plan file's; tell the plugin's author where it is the profile's. plankit explain lists the rules."),
        Category = "settings",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "设置写错了规则号或参数名时，规则仍按原来的办法检查，没有人会发现。",
            "With a slip in the id or the name, the rule goes on as before, and nobody notices."),
    };

    /// <summary>PK0204: a finding that the baseline sets aside is no longer found.</summary>
    public static DiagnosticDescriptor GoneBaselineEntry { get; } = new()
    {
        Id = "PK0204",
        Title = new("基线记录已过时", "Baseline entry that is gone"),
        MessageFormat = new(
            "基线中 {0}（{1} 记入）的一个结果已不再出现。",
            "A finding of {0} that was put in the baseline on {1} is no longer found."),
        Remedy = new(
            "用 plankit fix --rule PK0204 去掉过时的记录，或用 plankit baseline set 更新基线。",
            "Take stale entries out with plankit fix --rule PK0204, or renew the baseline with plankit baseline set."),
        Category = "settings",
        DefaultSeverity = DiagnosticSeverity.Info,
        Description = new(
            "问题解决后记录还留着，以后同样的问题再出现就不会报告。",
            "While the entry stays after the fault was mended, the same fault would come back unseen."),
    };

    /// <summary>PK0901: an analyzer threw and was switched off for the rest of the plan.</summary>
    public static DiagnosticDescriptor AnalyzerFailed { get; } = new()
    {
        Id = "PK0901",
        Title = new("检查规则出错", "An analyzer failed"),
        MessageFormat = new(
            "插件 {0} 的检查 {1} 在{4}出错并已停用：{2}：{3}",
            "Plugin {0}: analyzer {1} failed at {4} and was switched off: {2}: {3}"),
        Remedy = new(
            "请把此信息告诉插件作者；其余检查不受影响。",
            "Tell the plugin's author; the other checks are not affected."),
        Category = HostCategory,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "检查规则抛出异常后，本次不再运行；它此前的结果保留，其他规则照常运行。",
            "An analyzer that throws does not run again on this plan. What it found before stays, and all others run as ever."),
    };

    /// <summary>PK0904: an analyzer found more than is kept.</summary>
    public static DiagnosticDescriptor TooManyFindings { get; } = new()
    {
        Id = "PK0904",
        Title = new("检查结果过多", "Too many findings"),
        MessageFormat = new(
            "插件 {0}（{1}）报告了 {2} 条结果，只保留前 {3} 条。",
            "Plugin {0} ({1}) reported {2} findings; only the first {3} are kept."),
        Remedy = new("请把此信息告诉插件作者，或停用该规则。", "Tell the plugin's author, or switch the rule off."),
        Category = HostCategory,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "一条规则对一份计划的结果过多，没有人能看完。",
            "Nobody reads that many findings of one rule in one plan."),
    };

    /// <summary>PK0905: an analyzer reported a rule that it does not declare; the finding was refused.</summary>
    public static DiagnosticDescriptor UndeclaredRule { get; } = new()
    {
        Id = "PK0905",
        Title = new("未声明的规则", "Undeclared rule"),
        MessageFormat = new(
            "插件 {0} 的检查 {1} 报告了未声明的规则 {2}，该结果未采用。",
            "Plugin {0}: analyzer {1} reported {2}, a rule that it does not declare; the finding was refused."),
        Remedy = new(
            "请插件作者把该规则加入 SupportedDiagnostics。",
            "The plugin's author adds the rule to SupportedDiagnostics."),
        Category = HostCategory,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Description = new(
            "只有声明过的规则才能设置级别和豁免。",
            "Only a declared rule can be given a severity or be waived."),
    };

    /// <summary>PK0906: a plugin that the plan asks for cannot be used, so its rules did not run.</summary>
    public static DiagnosticDescriptor PluginUnusable { get; } = new()
    {
        Id = "PK0906",
        Title = new("插件不能用", "A plugin cannot be used"),
        MessageFormat = new("{0}它的规则没有运行。", "{0} Its rules did not run."),
        Remedy = new(
            "用 plankit plugin list 查看插件状态；处理后重新检查。",
            "See plankit plugin list; mend it and check again."),
        Category = HostCategory,
        DefaultSeverity = DiagnosticSeverity.Error,
        Description = new(
            "计划要求的插件没有运行时，检查结果不完整，不能当作通过。",
            "Without a plugin that the plan asks for, the check is incomplete and must not pass for a clean one."),
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            WaiverDiagnostics.Expired, WaiverDiagnostics.Idle, UnknownSetting, GoneBaselineEntry,
            AnalyzerFailed, TooManyFindings, UndeclaredRule, PluginUnusable, .. WorkerDiagnostics.All,
        ];
}
