using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInConstructorPlugin : IPlanPlugin
{
    public ThrowsInConstructorPlugin() => throw new InvalidOperationException("No licence.");

    public void ConfigureServices(IServiceCollection services)
    {
    }
}
