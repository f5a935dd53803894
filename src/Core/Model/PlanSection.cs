using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>A numbered part of the plan that holds items, or sections that hold them.</summary>
public sealed class PlanSection
{
    /// <summary>The number that its marker gives, where it can be read.</summary>
    public required int? Ordinal { get; init; }

    /// <summary>The marker as it stands: 一、</summary>
    public required string Marker { get; init; }

    /// <summary>The heading without its marker.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about; null where that is not known.</summary>
    public required PlanCategory? Category { get; init; }

    /// <summary>Its own items, in the order of the text, without those of <see cref="Sections"/>.</summary>
    public required ImmutableArray<PlanItem> Items { get; init; }

    /// <summary>The sections within it, in the order of the text.</summary>
    public required ImmutableArray<PlanSection> Sections { get; init; }

    /// <summary>How sure the reader is that this is a section and where it begins, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why <see cref="Confidence"/> is below 0.8; null where it is not.</summary>
    public required LocalizableText? Doubt { get; init; }

    /// <summary>Marker and title in the plan's text.</summary>
    public required TextSpan HeadingSpan { get; init; }

    /// <summary>The whole section in the plan's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its items and those of every section within it, in the order of the text.</summary>
    public IEnumerable<PlanItem> AllItems() => Items.Concat(Sections.SelectMany(section => section.AllItems()));

    /// <summary>The marker and the title.</summary>
    public override string ToString() => Marker + Title;
}
