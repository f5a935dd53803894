using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class MissingPartPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services)
    {
    }
}
