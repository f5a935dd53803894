using System.Globalization;
using PlanKit.Analysis;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>What each analyzer took, as a table for people.</summary>
internal static class TimingText
{
    private static readonly LocalizableText Title = new("各检查用时（各线程合计）：", "Time of each analyzer, added up over threads:");
    private static readonly LocalizableText Milliseconds = new("毫秒", "ms");
    private static readonly LocalizableText Share = new("占比", "share");
    private static readonly LocalizableText Findings = new("结果", "findings");
    private static readonly LocalizableText Analyzer = new("检查", "analyzer");

    public static void Write(CommandSession session, Page page, AnalysisTimings timings)
    {
        page.WriteLine("");
        page.WriteLine(session.Say(Title));
        page.WriteLine(Row(session.Say(Milliseconds), session.Say(Share), session.Say(Findings), session.Say(Analyzer)), Ink.Muted);
        foreach (AnalyzerTiming timing in timings.ToImmutable())
        {
            page.WriteLine(Row(
                timing.Elapsed.TotalMilliseconds.ToString("0.000", CultureInfo.InvariantCulture),
                timing.Share.ToString("0.0%", CultureInfo.InvariantCulture),
                timing.Findings.ToString(CultureInfo.InvariantCulture),
                SafeText.Of($"{timing.Analyzer} ({timing.Plugin})")));
        }
    }

    private static string Row(string milliseconds, string share, string findings, string analyzer) =>
        $"{Right(milliseconds, 12)}  {Right(share, 7)}  {Right(findings, 8)}  {analyzer}";

    private static string Right(string text, int width) => new string(' ', Math.Max(0, width - CellWidth.Of(text))) + text;
}
