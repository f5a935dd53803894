using PlanKit.Text;

namespace PlanKit.Extensibility;

/// <summary>What a manifest says of an exporter, so that it can be listed without running code.</summary>
/// <param name="Name">The name that <see cref="IPlanExporter.Name"/> gives.</param>
/// <param name="Title">What it writes, for people.</param>
/// <param name="FileExtension">With its dot: <c>.xlsx</c>.</param>
public sealed record ExporterDescription(string Name, LocalizableText Title, string FileExtension);
