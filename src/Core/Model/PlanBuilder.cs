using System.Collections.Immutable;
using PlanKit.Syntax;

namespace PlanKit.Model;

/// <summary>Makes the checklist of what was read.</summary>
public static class PlanBuilder
{
    /// <summary>Builds a plan. The same arguments give the same plan.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="header">Unit and year.</param>
    /// <param name="profile">The unit's profile; <see cref="PlanProfile.Empty"/> where there is none.</param>
    public static Plan Build(PlanSyntaxTree tree, PlanHeader header, PlanProfile profile) => Build(tree, header, profile, []);

    /// <summary>Builds a plan of a revised text. The same arguments give the same plan.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="header">Unit and year.</param>
    /// <param name="profile">The unit's profile; <see cref="PlanProfile.Empty"/> where there is none.</param>
    /// <param name="identities">Which items were reworded, as the revision says; empty for a text that was never revised.</param>
    public static Plan Build(PlanSyntaxTree tree, PlanHeader header, PlanProfile profile, ImmutableArray<ItemIdentity> identities)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(profile);
        var assembly = new PlanAssembly(tree, profile, identities);
        (ImmutableArray<PlanSection> sections, ImmutableArray<PlanItem> items) = assembly.Assemble();
        return new Plan(header, HeaderHintReader.TitleOf(tree), tree, profile, sections, items, identities);
    }
}
