using Microsoft.Extensions.DependencyInjection;

namespace PlanKit.Extensibility;

/// <summary>
/// A plugin's whole entry. The plugin's assembly holds exactly one public class that implements it and has a constructor
/// without parameters. It is made when something that the plugin provides is first needed.
/// </summary>
public interface IPlanPlugin
{
    /// <summary>
    /// Registers what the plugin brings: analyzers (<see cref="PlanServiceCollectionExtensions.AddPlanAnalyzers"/>),
    /// <see cref="IPlanExporter"/>, <see cref="IPlanImporter"/>, <see cref="IWorkbookWriter"/>. Called once, on one thread.
    /// </summary>
    /// <remarks>
    /// The collection is this plugin's own. It already holds what the host and the plugins named in <c>requires</c> offer.
    /// Whatever this method throws refuses the plugin, with a message that names it.
    /// </remarks>
    void ConfigureServices(IServiceCollection services);
}
