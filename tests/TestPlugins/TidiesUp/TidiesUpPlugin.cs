using Microsoft.Extensions.DependencyInjection;
using PlanKit.Analysis;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Uses a timer, a thread, the pool and an event, and leaves none of them behind.</summary>
public sealed class TidiesUpPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) =>
        services.AddSingleton<Reminder>().AddSingleton<PlanAnalyzer, RemindingAnalyzer>();
}
