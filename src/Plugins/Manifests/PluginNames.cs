using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>What a plugin and its rules may be called.</summary>
public static class PluginNames
{
    private static readonly LocalizableText NoId = new("“{0}”不能作为插件编号：{1}。", "“{0}” is no plugin id: write {1}.");
    private static readonly LocalizableText NoPrefix = new("“{0}”不能作为规则前缀：{1}。", "“{0}” is no prefix of rules: write {1}.");

    /// <summary>Why a text is no plugin id; null where it is one.</summary>
    public static LocalizableText? FaultInId(string text) => FaultIn(text, ManifestRules.Id, NoId);

    /// <summary>Why a text is no prefix of a plugin's rules; null where it is one.</summary>
    public static LocalizableText? FaultInRulePrefix(string text) => FaultIn(text, ManifestRules.RulePrefix, NoPrefix);

    private static LocalizableText? FaultIn(string text, TextRule rule, LocalizableText message) =>
        rule.Allows(text) ? null : message.Format(text, rule.Allowed);
}
