using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.Benchmarks.WorkerPlugin;

/// <summary>Brings one rule.</summary>
public sealed class LongTitlePlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddPlanAnalyzers(GetType().Assembly);
}
