using PlanKit.Extensibility;

namespace PlanKit.Excel.Summary;

/// <summary>The year-end workbook: 年终总结, 进度总表, 台账, 检查结果, 豁免.</summary>
/// <param name="writer">Makes the file.</param>
public sealed class YearEndSummaryExporter(IWorkbookWriter writer) : IPlanExporter
{
    /// <inheritdoc/>
    public string Name => "summary";

    /// <inheritdoc/>
    public void Export(ExportRequest request, Stream output)
    {
        ArgumentNullException.ThrowIfNull(request);
        writer.Write(Build(request), output);
    }

    /// <summary>The workbook as data.</summary>
    internal static Workbook Build(ExportRequest request)
    {
        var report = new Report(request);
        return new Workbook
        {
            Title = report.Title,
            Subject = report.Say("年度工作要点完成情况", "How the annual work plan stands"),
            Author = report.Plan.Unit,
            Keywords = report.Head is { } head ? report.Say("PlanKit 台账 {0}", "PlanKit ledger {0}", head) : "PlanKit",
            CreatedAt = request.ExportedAt,
            Language = request.Language,
            Sheets =
            [
                OverviewSheet.Build(report),
                ProgressSheet.Build(report),
                LedgerSheet.Build(report),
                FindingsSheet.Build(report),
                WaiversSheet.Build(report),
            ],
        };
    }
}
