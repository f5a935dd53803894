using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class EndlessExportPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddPlanExporter<EndlessExporter>().AddPlanExporter<FloodingExporter>();
}
