using PlanKit.Extensibility;
using PlanKit.Model;

namespace PlanKit.Gongxin.Exports;

/// <summary>
/// Writes the unit's 季度进度表: a sheet for each quarter that has begun on the as-of day, and the first quarter's empty form
/// before the year begins.
/// </summary>
/// <param name="writer">Makes the Excel file; the <c>excel</c> plugin brings it.</param>
public sealed class QuarterlyProgressExporter(IWorkbookWriter writer) : IPlanExporter
{
    /// <inheritdoc/>
    public string Name => "quarterly";

    /// <inheritdoc/>
    public void Export(ExportRequest request, Stream output)
    {
        Plan plan = request.Snapshot.Plan;
        writer.Write(
            new Workbook
            {
                Title = SheetTexts.Title.Format(plan.Unit, plan.Year).In(request.Language),
                Author = plan.Unit,
                Keywords = request.Snapshot.Head?.ToString() ?? "",
                Language = request.Language,
                CreatedAt = request.ExportedAt,
                Sheets =
                [
                    .. QuarterCalendar.All
                        .Where(quarter => quarter == Quarter.Q1 || quarter.HasBegun(plan.Year, request.Snapshot.AsOf))
                        .Select(quarter => new QuarterSheet(request, quarter).Build()),
                ],
            },
            output);
    }
}
