using Microsoft.Extensions.DependencyInjection;
using PlanKit.Excel.Summary;
using PlanKit.Excel.Writing;
using PlanKit.Extensibility;

namespace PlanKit.Excel;

/// <summary>Brings the workbook writer, which other plugins may use too, and the year-end workbook.</summary>
public sealed class ExcelPlugin : IPlanPlugin
{
    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<IWorkbookWriter, ClosedXmlWorkbookWriter>();
        services.AddPlanExporter<YearEndSummaryExporter>();
    }
}
