using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Was built against a later minor version of the contract than the program has.</summary>
public sealed class AgainstNewerPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services
        .AddPlanAnalyzers(GetType().Assembly)
        .AddPlanExporter<WithoutNewerExporter>()
        .AddPlanExporter<WithNewerExporter>();
}
