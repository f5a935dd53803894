using System.Collections.Immutable;

namespace PlanKit.Plugins;

/// <summary>What a manifest says of an importer, so that it can be found without running code.</summary>
/// <param name="Name">The name that <see cref="Extensibility.IPlanImporter.Name"/> gives.</param>
/// <param name="FileExtensions">The endings of the documents that it reads, with their dots: <c>.docx</c>. Empty: it is used by name alone.</param>
public sealed record ImporterDescription(string Name, ImmutableArray<string> FileExtensions);
