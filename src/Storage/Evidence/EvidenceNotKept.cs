using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>The plan file keeps no file with this hash.</summary>
/// <param name="Content">The hash that was asked for.</param>
public sealed record EvidenceNotKept(Digest Content);
