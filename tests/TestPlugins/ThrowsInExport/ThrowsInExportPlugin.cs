using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInExportPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddPlanExporter<PrintingExporter>();
}
