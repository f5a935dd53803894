using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Brings a native library, and its words for another language in an assembly of their own.</summary>
public sealed class BringsItsOwnPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddPlanExporter<NativeVersionExporter>();
}
