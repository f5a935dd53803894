using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>A seal's signature is not of what it says: it was changed after it was signed.</summary>
/// <param name="PublicKey">The fingerprint of the key that it names.</param>
public sealed record ForgedSeal(Digest PublicKey);
