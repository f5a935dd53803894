using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>Why a finding was not mended, for people.</summary>
internal static class FixTexts
{
    private static readonly LocalizableText Choice = new(
        "有几种改法，请选一种：{0}。", "There are several ways; choose one: {0}.");

    private static readonly LocalizableText Consent = new(
        "这样改要由人决定，同意的话加上 {0}。", "This is for a person to decide; if it is right, add {0}.");

    public static LocalizableText ChoiceNeeded(string rule, ImmutableArray<PlanFix> fixes) => Choice.Format(OptionsOf(rule, fixes));

    public static LocalizableText ConsentNeeded(string rule, ImmutableArray<PlanFix> fixes) => Consent.Format(OptionsOf(rule, fixes));

    public static LocalizableText Overlap { get; } = new(
        "它和另一处修改重叠；先应用那一处，再运行一次。", "It overlaps another fix; apply that one first, then run it again.");

    public static LocalizableText DoesNotHelp { get; } = new(
        "改了以后这个问题仍在，所以没有改。请手工处理。", "The finding would still be there afterwards, so it was not applied. Mend it by hand.");

    public static LocalizableText LosesEntries { get; } = new(
        "改了以后，有记录的条目会对不上，所以没有改。请用 plankit revise 修订，并用 --map 指明。",
        "An item that bears entries could no longer be told afterwards, so it was not applied. Use plankit revise and say with --map which it is.");

    public static LocalizableText Invalid(PluginIdentity plugin) => new LocalizableText(
        "插件 {0} 给出的修改不能应用：位置在文本之外、自相重叠、含残缺字符，或设置的值不对。请告诉插件作者。",
        "What plugin {0} proposes cannot be applied: it lies outside the text, overlaps itself, holds half a character, or sets a wrong value. Tell the plugin's author.").Format(plugin);

    public static LocalizableText BringsFinding(Finding finding) => new LocalizableText(
        "改了以后会出现新的问题 {0}（{1}），所以没有改。请手工处理。",
        "A new finding would come with it, {0} ({1}), so it was not applied. Mend it by hand.").Format(finding.Diagnostic.Id, finding.Diagnostic.Message);

    public static LocalizableText ProviderFailed(RegisteredFixProvider provider, Exception exception) => exception is FixFaultException fault
        ? fault.Text
        : ProviderFailed(provider.Plugin, provider.Provider.GetType().Name, exception.GetType().Name, ForeignText.MessageOf(exception));

    public static LocalizableText ProviderFailed(PluginIdentity plugin, string provider, string exception, string message) => new LocalizableText(
        "插件 {0} 的修复程序 {1} 出错并已停用：{2}：{3}。请把此信息告诉插件作者。",
        "Plugin {0}: fix provider {1} failed and was switched off: {2}: {3}. Tell the plugin's author.").Format(
            plugin,
            provider,
            exception,
            ForeignText.WithoutStop(message));

    private static LocalizableText OptionsOf(string rule, ImmutableArray<PlanFix> fixes)
    {
        string[] options = [.. fixes.Select(fix => $"--choose {rule}={fix.EquivalenceKey}")];
        return new LocalizableText(string.Join("、", options), string.Join(", ", options));
    }
}
