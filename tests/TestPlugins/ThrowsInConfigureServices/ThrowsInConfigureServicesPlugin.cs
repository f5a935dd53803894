using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInConfigureServicesPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => throw new InvalidOperationException("No settings.");
}
