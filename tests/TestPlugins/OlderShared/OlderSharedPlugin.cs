using Microsoft.Extensions.DependencyInjection;
using OneOf;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class OlderSharedPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton(Later.Greet());
}
