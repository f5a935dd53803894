using System.Collections.Immutable;
using PlanKit.Syntax;
using PlanKit.Text;

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
        PlanOutline outline = new PlanAssembly(tree, profile, identities).Assemble();
        return new Plan(header, tree.Text, outline, identities, new Lazy<PlanSyntaxTree>(tree), new Lazy<PlanProfile>(profile));
    }

    /// <summary>Makes a plan of what was built in another process. What is not looked at is not made: the text is read where the tree is asked for.</summary>
    /// <param name="text">The document.</param>
    /// <param name="reading">How it was read.</param>
    /// <param name="header">Unit and year.</param>
    /// <param name="outline">What was built of the document, the profile and the identities.</param>
    /// <param name="identities">Which items were reworded; empty for a text that was never revised.</param>
    /// <param name="profile">Gives the unit's profile. It is asked once, by any thread, where the profile is.</param>
    internal static Plan Restore(
        SourceText text, PlanParseOptions reading, PlanHeader header, PlanOutline outline, ImmutableArray<ItemIdentity> identities, Func<PlanProfile> profile) =>
        new(header, text, outline, identities, new Lazy<PlanSyntaxTree>(() => PlanSyntaxTree.Parse(text, reading)), new Lazy<PlanProfile>(profile));
}
