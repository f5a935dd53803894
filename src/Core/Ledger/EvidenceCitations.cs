using System.Collections.Immutable;

namespace PlanKit.Ledger;

/// <summary>Which files facts cite.</summary>
public static class EvidenceCitations
{
    /// <summary>The files that a fact cites, in its order; none for the kinds that cite none.</summary>
    public static ImmutableArray<EvidenceReference> In(LedgerFact fact) => fact switch
    {
        Ticked ticked => ticked.Evidence,
        ActivityRecorded activity => activity.Evidence,
        EvidenceAttached attached => [attached.Evidence],
        _ => [],
    };
}
