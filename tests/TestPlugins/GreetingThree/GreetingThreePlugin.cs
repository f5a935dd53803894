using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Brings version 3 of a library.</summary>
public sealed class GreetingThreePlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddPlanExporter<GreetingExporter>();
}
