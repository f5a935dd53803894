using System.Collections.Immutable;
using PlanKit.Plugins.Documents;

namespace PlanKit.Plugins.Rules;

/// <summary>A kind of rules without code: its word in the file, its own fields, and how they are read.</summary>
/// <param name="Word">The word.</param>
/// <param name="Fields">The fields that such a rule may have beside those of every rule.</param>
/// <param name="Read">Reads them; null where something is wrong, which is noted.</param>
internal sealed record RuleKind(string Word, ImmutableArray<string> Fields, Func<FieldMap, FaultList, RuleRequirement?> Read)
{
    /// <summary>All kinds, in the order in which people are told of them.</summary>
    internal static ImmutableArray<RuleKind> All { get; } =
    [
        CadenceFloorRequirement.Kind,
        QuarterEvidenceRequirement.Kind,
        ActivityMeasureRequirement.Kind,
        RequiredWordingRequirement.Kind,
        OwnerRequirement.Kind,
    ];
}
