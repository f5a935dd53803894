using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;
using PlanKit.Gongxin.Exports;

namespace PlanKit.Gongxin;

/// <summary>The rules (GX) and the 季度进度表 of a municipal industry commission. Its profile is <c>profile.yaml</c>.</summary>
public sealed class GongxinPlugin : IPlanPlugin
{
    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddPlanAnalyzers(typeof(GongxinPlugin).Assembly);
        services.AddPlanExporter<QuarterlyProgressExporter>();
    }
}
