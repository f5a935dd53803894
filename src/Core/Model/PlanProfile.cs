using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>
/// A unit's own knowledge of its plan: who answers for what, how often, and with which proof. It comes from a plugin's
/// <c>profile.yaml</c>, is copied into the plan file when the plan is made, and is bound into the ledger's first hash, so
/// that the same file gives the same answer whatever becomes of the plugin (docs/adr/0005).
/// </summary>
public sealed class PlanProfile
{
    /// <summary>A profile that says nothing.</summary>
    public static PlanProfile Empty { get; } = new();

    /// <summary>The unit's name; null where the profile names none.</summary>
    public string? Unit { get; init; }

    /// <summary>The categories that the profile adds to the four well-known ones.</summary>
    public ImmutableArray<PlanCategory> Categories { get; init; } = [];

    /// <summary>What sections are about; the first that fits counts.</summary>
    public ImmutableArray<SectionProfile> Sections { get; init; } = [];

    /// <summary>What the profile says of the items.</summary>
    public ImmutableArray<ItemProfile> Items { get; init; } = [];

    /// <summary>The unit's departments or branches, in the unit's own order.</summary>
    public ImmutableArray<string> Departments { get; init; } = [];

    /// <summary>Severities by rule id, in the words of <see cref="Diagnostics.DiagnosticSeverity"/> or <c>none</c>.</summary>
    public ImmutableSortedDictionary<string, string> Severities { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What a plugin in a worker may take, in whole numbers by name (docs/plugins.md, Workers); what is not named has its default.</summary>
    public ImmutableSortedDictionary<string, string> Limits { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Values that the unit's own rules read, by name.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
