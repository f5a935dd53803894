using PlanKit.Analysis;
using PlanKit.Extensibility;

namespace PlanKit.Plugins;

/// <summary>An exporter and the plugin that brings it, by whose name what the exporter throws is shown.</summary>
/// <param name="Exporter">The exporter.</param>
/// <param name="Description">What its manifest says of it.</param>
/// <param name="Plugin">The plugin.</param>
public sealed record RegisteredExporter(IPlanExporter Exporter, ExporterDescription Description, PluginIdentity Plugin);
