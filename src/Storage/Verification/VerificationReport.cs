using System.Collections.Immutable;
using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>What a verification of a whole plan file found. Immutable.</summary>
/// <param name="Head">The last entry up to which the chain holds.</param>
/// <param name="EvidenceCount">How many kept files were hashed again.</param>
/// <param name="Findings">What is not as it was written: the database first, then the ledger by sequence number, then the kept files.</param>
public sealed record VerificationReport(LedgerHead Head, int EvidenceCount, ImmutableArray<VerificationFinding> Findings)
{
    /// <summary>How the ledger relates to the earlier head that was given; null where none was.</summary>
    public LedgerContinuity? Continuity { get; init; }

    /// <summary>Whether nothing was found.</summary>
    public bool IsSound => Findings.IsEmpty;

    /// <summary>The first ledger entry that is not as it was written; null where every one is.</summary>
    public long? FirstBadSequence => Findings.Min(finding => finding.Sequence);
}
