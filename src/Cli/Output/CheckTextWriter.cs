using PlanKit.Analysis;
using PlanKit.Cli.Checking;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>What a check finds, for people.</summary>
/// <param name="session">Whose language it is.</param>
/// <param name="page">Where to.</param>
/// <param name="request">What was asked for.</param>
/// <param name="namesPlans">Whether each plan's findings stand under its path.</param>
/// <param name="shownFindings">Which findings are shown.</param>
internal sealed class CheckTextWriter(CommandSession session, Page page, CheckRequest request, bool namesPlans, ShownFindings shownFindings) : ICheckWriter
{
    private static readonly LocalizableText Findings = new(
        "{0} 个错误，{1} 个警告，{2} 个提示",
        "{0}, {1}, {2}");

    private static readonly LocalizableText Waived = new("{0}；另有 {1} 个已豁免", "{0}; {1} more waived");
    private static readonly LocalizableText Known = new("{0}；另有 {1} 个在基线中", "{0}; {1} more in the baseline");
    private static readonly LocalizableText OnePlan = new("截至 {0}：{1}", "As of {0}: {1}");
    private static readonly LocalizableText ManyPlans = new("截至 {0}，检查了 {1} 份计划：{2}", "As of {0}, {1} checked: {2}");
    private static readonly LocalizableText Failures = new("{0}；{1} 处未能检查", "{0}; {1} could not be checked");

    public void Write(CheckedPlan plan)
    {
        IEnumerable<Finding> shown = plan.Result.Findings.Where(shownFindings.Include);
        if (namesPlans && !shown.Any())
        {
            return;
        }

        // In one go: console output is not buffered.
        var text = new StringWriter();
        Page buffered = page with { Writer = text };
        if (namesPlans)
        {
            buffered.WriteLine("");
            buffered.WriteLine("== " + SafeText.Of(plan.Target.ShownPath), Ink.Strong);
        }

        FindingText.Write(session, buffered, plan.Snapshot.Plan, shown);
        page.Writer.Write(text.ToString());
    }

    public void Write(CheckFailure failure)
    {
        // Standard error has it already.
    }

    public void End(CheckOutcome outcome)
    {
        CheckTally tally = outcome.Tally;
        LocalizableText summary = Findings.Format(
            CountText.Of(tally.Count(DiagnosticSeverity.Error), "error"),
            CountText.Of(tally.Count(DiagnosticSeverity.Warning), "warning"),
            CountText.Of(tally.Count(DiagnosticSeverity.Info), "info"));
        summary = tally.Waived == 0 ? summary : Waived.Format(summary, tally.Waived);
        summary = tally.InBaseline == 0 ? summary : Known.Format(summary, tally.InBaseline);
        DateOnly asOf = tally.AsOf ?? request.AsOf ?? session.Today;
        summary = namesPlans ? ManyPlans.Format(asOf, CountText.Of(tally.Plans, "plan"), summary) : OnePlan.Format(asOf, summary);
        summary = tally.Failures == 0 ? summary : Failures.Format(summary, tally.Failures);
        page.WriteLine("");
        page.WriteLine(session.Say(summary));
        if (outcome.Timings is { } timings)
        {
            TimingText.Write(session, page, timings);
        }
    }
}
