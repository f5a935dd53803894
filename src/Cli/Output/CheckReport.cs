using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>Shows what a check found.</summary>
/// <param name="format">How.</param>
/// <param name="failOn">From which severity on the command exits with 1; null: never.</param>
/// <param name="includesWaived">Whether waived findings are shown in text. JSON always has them, marked.</param>
internal sealed class CheckReport(OutputFormat format, DiagnosticSeverity? failOn, bool includesWaived)
{
    private static readonly LocalizableText Summary = new(
        "截至 {0}：{1} 个错误，{2} 个警告，{3} 个提示",
        "As of {0}: {1} errors, {2} warnings, {3} infos");

    private static readonly LocalizableText SummaryWaived = new(
        "截至 {0}：{1} 个错误，{2} 个警告，{3} 个提示；另有 {4} 个已豁免",
        "As of {0}: {1} errors, {2} warnings, {3} infos; {4} more are waived");

    /// <summary>Runs the check and shows it.</summary>
    /// <returns>The exit code.</returns>
    public int Write(CommandSession session, PlanSnapshot snapshot, AnalysisDriver driver)
    {
        AnalysisResult result = driver.Analyze(snapshot);
        if (format == OutputFormat.Json)
        {
            WriteJson(session, snapshot, result);
        }
        else
        {
            WriteText(session, snapshot, result);
        }

        return failOn is { } threshold && result.HasAtLeast(threshold) ? ExitCodes.Findings : ExitCodes.Done;
    }

    private static void WriteJson(CommandSession session, PlanSnapshot snapshot, AnalysisResult result) =>
        JsonOutput.Write(session.Output, json =>
        {
            json.WriteDay("asOf", snapshot.AsOf);
            FindingJson.WriteAll(json, "diagnostics", session, snapshot.Plan, result.Findings);
            json.WriteStartObject("counts");
            json.WriteNumber("error", result.Count(DiagnosticSeverity.Error));
            json.WriteNumber("warning", result.Count(DiagnosticSeverity.Warning));
            json.WriteNumber("info", result.Count(DiagnosticSeverity.Info));
            json.WriteEndObject();
        });

    private void WriteText(CommandSession session, PlanSnapshot snapshot, AnalysisResult result)
    {
        FindingText.Write(
            session,
            snapshot.Plan,
            result.Findings.Where(finding => finding.Severity > DiagnosticSeverity.Hidden && (includesWaived || !finding.IsWaived)));
        int waived = result.Findings.Count(finding => finding.IsWaived);
        session.Output.WriteLine();
        session.Output.WriteLine(session.Say(
            waived == 0 ? Summary : SummaryWaived,
            snapshot.AsOf,
            result.Count(DiagnosticSeverity.Error),
            result.Count(DiagnosticSeverity.Warning),
            result.Count(DiagnosticSeverity.Info),
            waived));
    }
}
