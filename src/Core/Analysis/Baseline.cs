using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>The known findings of a plan that are set aside, so that only new ones report. Immutable.</summary>
public sealed class Baseline
{
    private readonly HashSet<string> _fingerprints;

    private Baseline(ImmutableArray<BaselineEntry> entries)
    {
        Entries = entries;
        _fingerprints = new HashSet<string>(entries.Select(entry => entry.Fingerprint), StringComparer.Ordinal);
    }

    /// <summary>Nothing is set aside.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>Its entries, by fingerprint.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>Makes a baseline.</summary>
    /// <param name="entries">Each fingerprint once.</param>
    public static Baseline Of(IEnumerable<BaselineEntry> entries) =>
        entries.OrderBy(entry => entry.Fingerprint, StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } sorted ? new(sorted) : Empty;

    /// <summary>
    /// Whether findings of a rule can be set aside: those about the plan can. What a check says about waivers, settings and the
    /// host cannot, or a baseline would hide that it is itself out of date.
    /// </summary>
    public static bool Takes(DiagnosticDescriptor rule) => rule.Category is not ("waiver" or "settings" or DriverDiagnostics.HostCategory);

    /// <summary>Whether the finding with this fingerprint is set aside.</summary>
    public bool Contains(string fingerprint) => _fingerprints.Contains(fingerprint);
}
