using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Waits for something that never comes while it is loaded.</summary>
public sealed class NeverReadyPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services)
    {
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(GetType().Assembly.Location)!, "under-way"), "");
        using var never = new ManualResetEventSlim();
        never.Wait();
    }
}
