using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>What a unit's profile says of one item of its plan.</summary>
public sealed class ItemProfile
{
    /// <summary>
    /// The name by which the unit's rules know the item: lower case, words joined by hyphens (<c>theory-study</c>). Unique
    /// in a profile.
    /// </summary>
    public required string Topic { get; init; }

    /// <summary>The item is the first whose title holds one of these; tried in order.</summary>
    public required ImmutableArray<string> Titles { get; init; }

    /// <summary>The department or person that answers for it; null where the profile names none.</summary>
    public string? Owner { get; init; }

    /// <summary>The item's own category; null: its section's.</summary>
    public PlanCategory? Category { get; init; }

    /// <summary>How often it is due in this unit; empty where the profile does not say.</summary>
    public ImmutableArray<Cadence> Cadences { get; init; } = [];

    /// <summary>
    /// The least that it owes, whatever the plan or the unit says; empty where there is no such thing. They stand in for
    /// <see cref="Cadences"/> where nobody says how often it is due.
    /// </summary>
    public ImmutableArray<CadenceFloor> Floors { get; init; } = [];

    /// <summary>Whether what was done must be shown by a kept file.</summary>
    public bool EvidenceRequired { get; init; }
}
