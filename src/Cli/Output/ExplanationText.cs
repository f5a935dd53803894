using PlanKit.Analysis;
using PlanKit.Cli.Explaining;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>All that is known of a rule, for people.</summary>
internal static class ExplanationText
{
    private static readonly LocalizableText Heading = new("{0} {1}", "{0} {1}");
    private static readonly LocalizableText Basis = new("依据：{0}", "Basis: {0}");
    private static readonly LocalizableText NoBasis = new("依据：无（工作惯例）", "Basis: none (good practice)");
    private static readonly LocalizableText Severity = new("级别：{0}（由{1}设定）", "Severity: {0} (set by {1})");
    private static readonly LocalizableText Off = new("停用", "off");
    private static readonly LocalizableText Parameter = new(
        "参数：{0} = {1} {2}（由{3}设定，默认 {4}），{5}；应是{6}",
        "Parameter: {0} = {1} {2} (set by {3}, default {4}), {5}; {6}");

    private static readonly LocalizableText Remedy = new("处理：{0}", "Remedy: {0}");
    private static readonly LocalizableText Fixable = new("自动修改：plankit fix --rule {0} --dry-run 显示改法，去掉 --dry-run 即修改", "Fix: plankit fix --rule {0} --dry-run shows how; without --dry-run it mends");
    private static readonly LocalizableText NotFixable = new("自动修改：没有，请手工处理", "Fix: by hand; plankit fix does not mend it");
    private static readonly LocalizableText Waive = new("豁免：plankit waive {0} --item 条目 --reason 原因 --approver 批准人", "Waive: plankit waive {0} --item ITEM --reason TEXT --approver NAME");
    private static readonly LocalizableText InForce = new("有效豁免：{0}，{1}批准：{2}（{3}）", "Waiver in force: {0}, by {1}: {2} ({3})");
    private static readonly LocalizableText NotInForce = new("不在有效期的豁免：{0}，{1}批准：{2}（{3}）", "Waiver not in force: {0}, by {1}: {2} ({3})");
    private static readonly LocalizableText UntilDay = new("到 {0} 为止", "until {0}");
    private static readonly LocalizableText NoEnd = new("一直有效", "no end");
    private static readonly LocalizableText InBaseline = new("基线：{0} 个已知结果不计入检查，见 plankit baseline show", "Baseline: {0} not counted; see plankit baseline show");
    private static readonly LocalizableText Page = new("详见 {0}", "See {0}");

    /// <summary>The word for a severity in force; null: off.</summary>
    public static LocalizableText WordOf(DiagnosticSeverity? severity) => severity?.Text() ?? Off;

    public static void Write(CommandSession session, RuleExplanation explanation)
    {
        DiagnosticDescriptor rule = explanation.Rule;
        Say(session, Heading.Format(rule.Id, rule.Title));
        session.Output.WriteLine();
        Say(session, rule.Description);
        session.Output.WriteLine();
        Say(session, rule.Basis is { } basis ? Basis.Format(basis.Citation) : NoBasis);
        Say(session, Severity.Format(WordOf(explanation.Severity.Severity), explanation.Severity.Layer.Text()));
        foreach ((RuleParameter parameter, RuleSetting setting) in explanation.Parameters)
        {
            Say(session, Parameter.Format(
                setting.Key.ToString(), setting.Value, parameter.Unit, setting.Layer.Text(), parameter.DefaultText, parameter.Meaning, parameter.Allowed));
        }

        Say(session, Remedy.Format(rule.Remedy));
        Say(session, explanation.IsFixable ? Fixable.Format(rule.Id) : NotFixable);
        Say(session, Waive.Format(rule.Id));
        if (explanation.Snapshot is { } snapshot)
        {
            WriteWaivers(session, explanation, snapshot);
        }

        if (rule.HelpLink is { } page)
        {
            Say(session, Page.Format(page));
        }
    }

    private static void WriteWaivers(CommandSession session, RuleExplanation explanation, PlanSnapshot snapshot)
    {
        foreach (WaiverGranted waiver in explanation.Waivers)
        {
            PlanItem? item = waiver.Item is { } id && snapshot.Plan.TryGetItem(id, out PlanItem? known) ? known : null;
            Say(session, (waiver.HoldsOn(snapshot.AsOf) ? InForce : NotInForce).Format(
                PlaceText.Of(item, waiver.Quarter), waiver.Approver, waiver.Reason, waiver.Until is { } until ? UntilDay.Format(until) : NoEnd));
        }

        if (explanation.Baseline.Count() is > 0 and int count)
        {
            Say(session, InBaseline.Format(CountText.Of(count, "known finding")));
        }
    }

    /// <summary>Writes a paragraph, broken to the width.</summary>
    public static void Say(CommandSession session, LocalizableText text)
    {
        foreach (string line in CellWidth.Wrap(session.Say(text), Math.Max(20, session.Environment.Width - 1)))
        {
            session.Output.WriteLine(line);
        }
    }
}
