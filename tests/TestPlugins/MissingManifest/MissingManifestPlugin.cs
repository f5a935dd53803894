using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Comes without a plugin.json.</summary>
public sealed class MissingManifestPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services)
    {
    }
}
