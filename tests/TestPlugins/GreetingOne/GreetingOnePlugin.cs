using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Brings version 1 of a library.</summary>
public sealed class GreetingOnePlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddPlanExporter<GreetingExporter>();
}
