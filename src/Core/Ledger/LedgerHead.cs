namespace PlanKit.Ledger;

/// <summary>Where a ledger stands: enough to prove later that it was not cut or rewritten.</summary>
/// <param name="Sequence">The last entry's number; 0 for a ledger without entries.</param>
/// <param name="Hash">The last entry's hash; for a ledger without entries, the hash of its beginning.</param>
public sealed record LedgerHead(long Sequence, Digest Hash)
{
    /// <summary>sequence:hash.</summary>
    public override string ToString() => $"{Sequence}:{Hash.Hex}";
}
