using PlanKit.Analysis;
using PlanKit.Extensibility;

namespace PlanKit.Plugins;

/// <summary>An importer and the plugin that brings it, by whose name what the importer throws is shown.</summary>
/// <param name="Importer">The importer.</param>
/// <param name="Plugin">The plugin.</param>
public sealed record RegisteredImporter(IPlanImporter Importer, PluginIdentity Plugin);
