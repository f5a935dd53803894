using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Was built against an earlier minor version of the contract than the program has.</summary>
public sealed class AgainstOlderPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddPlanAnalyzers(GetType().Assembly);
}
