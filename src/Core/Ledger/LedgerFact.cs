namespace PlanKit.Ledger;

/// <summary>
/// What an entry states. The hierarchy is closed: <see cref="Ticked"/>, <see cref="ActivityRecorded"/>,
/// <see cref="EvidenceAttached"/>, <see cref="OwnerAssigned"/>, <see cref="CadenceAccepted"/>, <see cref="WaiverGranted"/>,
/// <see cref="PlanRevised"/>, <see cref="QuarterSealed"/> and <see cref="EntryRetracted"/>.
/// </summary>
public abstract class LedgerFact
{
    private protected LedgerFact()
    {
    }

    /// <summary>The word for the kind of fact in files and JSON: lower case, words joined by hyphens. Never changes once released.</summary>
    public abstract string Kind { get; }
}
