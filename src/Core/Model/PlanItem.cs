using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>One numbered item of a plan: what people tick off.</summary>
public sealed class PlanItem
{
    /// <summary>Names the item for as long as the plan lives.</summary>
    public required ItemId Id { get; init; }

    /// <summary>The id that the text alone gives; another than <see cref="Id"/> where a revision reworded the item.</summary>
    public required ItemId TextId { get; init; }

    /// <summary>The number that the text gives, where it gives one that can be read.</summary>
    public required int? Number { get; init; }

    /// <summary>What commands take: the number where it is unique in the plan, else section.number (2.3).</summary>
    public required string Address { get; init; }

    /// <summary>The marker as it stands: 1．</summary>
    public required string Marker { get; init; }

    /// <summary>The heading, without marker and closing full stop.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// The title under which the plan first had the item; <see cref="Title"/> where no revision reworded it. What the profile
    /// says of an item goes by this one first.
    /// </summary>
    public required string FirstTitle { get; init; }

    /// <summary>What follows the heading; paragraphs are separated by a line feed. Empty where nothing follows.</summary>
    public required string Body { get; init; }

    /// <summary>What the item is about: its own category where the profile gives one, else its section's; null where neither is known.</summary>
    public required PlanCategory? Category { get; init; }

    /// <summary>The numbered parts of the body, in order.</summary>
    public required ImmutableArray<PlanClause> Clauses { get; init; }

    /// <summary>The cadences that the item's own words state, in order.</summary>
    public required ImmutableArray<CadenceProposal> Proposals { get; init; }

    /// <summary>How sure the reader is that this is an item and where it begins, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why <see cref="Confidence"/> is below 0.8; null where it is not.</summary>
    public required LocalizableText? Doubt { get; init; }

    /// <summary>Marker and title in the plan's text.</summary>
    public required TextSpan HeadingSpan { get; init; }

    /// <summary>The whole item in the plan's text, with its body.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The address and the title.</summary>
    public override string ToString() => $"{Address} {Title}";
}
