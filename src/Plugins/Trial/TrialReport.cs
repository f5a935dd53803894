using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Plugins.Unloading;

namespace PlanKit.Plugins.Trial;

/// <summary>What came of trying a plugin. Immutable.</summary>
public sealed record TrialReport
{
    /// <summary>The plugin.</summary>
    public required InstalledPlugin Plugin { get; init; }

    /// <summary>Whether it could be loaded; if not, one of the faults says why, and nothing else was tried.</summary>
    public bool IsLoaded { get; init; }

    /// <summary>The ids of the rules that it has, in ordinal order.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>What its rules found on the plan. None of these speaks against the plugin.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Its exporters, in the order of the manifest.</summary>
    public ImmutableArray<TriedExport> Exports { get; init; } = [];

    /// <summary>Whether its load context was gone after it was unloaded; null where its process had ended before, or it has no code.</summary>
    public bool? IsUnloaded { get; init; }

    /// <summary>What holds it where it did not go, as far as can be told.</summary>
    public ImmutableArray<ContextHolder> Holders { get; init; } = [];

    /// <summary>What it did wrong, in the order in which it came to light.</summary>
    public ImmutableArray<TrialFault> Faults { get; init; } = [];

    /// <summary>What may be meant and may be a slip, by rule in the order of its file.</summary>
    public ImmutableArray<TrialNote> Notes { get; init; } = [];

    /// <summary>Whether nothing speaks against the plugin.</summary>
    public bool HasPassed => Faults.IsEmpty && (IsUnloaded == true || (IsLoaded && !Plugin.HasCode));
}
