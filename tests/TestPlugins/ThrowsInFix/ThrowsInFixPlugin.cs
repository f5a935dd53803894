using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInFixPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) =>
        services.AddPlanAnalyzers(GetType().Assembly).AddPlanFixProviders(GetType().Assembly);
}
