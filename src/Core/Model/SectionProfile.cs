using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>What a unit's profile says of the sections whose title holds one of these words.</summary>
/// <param name="Titles">Parts of a title; one suffices.</param>
/// <param name="Category">What such a section is about.</param>
public sealed record SectionProfile(ImmutableArray<string> Titles, PlanCategory Category);
