using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Model;

namespace PlanKit.Fixes;

/// <summary>Which findings are to be mended, and how where there is a choice.</summary>
public sealed class FixRequest
{
    /// <summary>Everything that can be mended without asking.</summary>
    public static FixRequest All { get; } = new();

    /// <summary>The rules; empty: all. Default: all.</summary>
    public ImmutableHashSet<string> Rules { get; init; } = [];

    /// <summary>The item; null: findings about any item and about none. Default: null.</summary>
    public ItemId? Item { get; init; }

    /// <summary>
    /// The chosen fixes: a <see cref="PlanFix.EquivalenceKey"/> for all rules, or <c>PK0008=move</c> for one rule. Default: none.
    /// </summary>
    public ImmutableHashSet<string> Choices { get; init; } = [];

    /// <summary>Whether a finding is among those meant. One that is waived or in the baseline is not: somebody decided to leave it.</summary>
    internal bool Wants(Finding finding) =>
        !finding.IsSetAside
        && (Rules.IsEmpty || Rules.Contains(finding.Diagnostic.Id))
        && (Item is null || finding.Diagnostic.Location.Item == Item);

    internal bool Chooses(string rule, PlanFix fix) => Choices.Contains(fix.EquivalenceKey) || Choices.Contains($"{rule}={fix.EquivalenceKey}");
}
