using Microsoft.Extensions.DependencyInjection;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Reads documents of a kind of its own, and tells the console so.</summary>
public sealed class ReadsPlugin : IPlanPlugin
{
    public void ConfigureServices(IServiceCollection services) => services.AddPlanImporter<NotesImporter>();
}
