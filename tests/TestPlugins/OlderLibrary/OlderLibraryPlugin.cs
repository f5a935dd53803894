using Greeting;
using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class OlderLibraryPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton(Greeter.Greet());
}
