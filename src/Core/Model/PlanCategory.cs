using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>
/// What a section or an item is about. The four of every office plan are here; a plugin's profile may add more. Two
/// categories with the same <see cref="Id"/> are equal.
/// </summary>
public sealed class PlanCategory : IEquatable<PlanCategory>
{
    /// <summary>Makes a category.</summary>
    /// <param name="id">The name that files and JSON use: lower case, words joined by hyphens.</param>
    /// <param name="name">The name for people.</param>
    public PlanCategory(string id, LocalizableText name)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
        Name = name;
    }

    /// <summary>学习.</summary>
    public static PlanCategory Study { get; } = new("study", new("学习", "study"));

    /// <summary>组织.</summary>
    public static PlanCategory Organization { get; } = new("organization", new("组织", "organization"));

    /// <summary>廉政.</summary>
    public static PlanCategory Integrity { get; } = new("integrity", new("廉政", "integrity"));

    /// <summary>文化.</summary>
    public static PlanCategory Culture { get; } = new("culture", new("文化", "culture"));

    /// <summary>The four that every plan has, in their usual order.</summary>
    public static ImmutableArray<PlanCategory> WellKnown { get; } = [Study, Organization, Integrity, Culture];

    /// <summary>The name that files and JSON use.</summary>
    public string Id { get; }

    /// <summary>The name for people.</summary>
    public LocalizableText Name { get; }

    /// <summary>The well-known category with this id, or a new one that bears its id as its name.</summary>
    public static PlanCategory FromId(string id) =>
        WellKnown.FirstOrDefault(category => string.Equals(category.Id, id, StringComparison.Ordinal))
        ?? new PlanCategory(id, LocalizableText.Same(id));

    /// <inheritdoc/>
    public bool Equals(PlanCategory? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlanCategory);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
