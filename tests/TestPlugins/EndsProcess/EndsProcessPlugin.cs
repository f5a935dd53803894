using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class EndsProcessPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) =>
        services.AddPlanAnalyzers(GetType().Assembly).AddPlanExporter<EndingExporter>();
}
