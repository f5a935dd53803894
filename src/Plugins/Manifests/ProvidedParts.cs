using System.Collections.Immutable;
using PlanKit.Extensibility;

namespace PlanKit.Plugins;

/// <summary>What a plugin brings, as its manifest says, so that it can be listed and looked for without running code.</summary>
public sealed class ProvidedParts
{
    /// <summary>The ids of its rules.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Its exporters.</summary>
    public ImmutableArray<ExporterDescription> Exporters { get; init; } = [];

    /// <summary>Its importers.</summary>
    public ImmutableArray<ImporterDescription> Importers { get; init; } = [];

    /// <summary>The names of its templates.</summary>
    public ImmutableArray<string> Templates { get; init; } = [];

    /// <summary>
    /// The contracts that plugins which require this one may take in their constructors: full names of public interfaces of
    /// PlanKit.Core, such as <c>PlanKit.Extensibility.IWorkbookWriter</c>.
    /// </summary>
    public ImmutableArray<string> Services { get; init; } = [];
}
