using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PlanKit.Ledger;

/// <summary>Where a ledger stands: enough to prove later that it was not cut or rewritten.</summary>
/// <param name="Sequence">The last entry's number; 0 for a ledger without entries.</param>
/// <param name="Hash">The last entry's hash; for a ledger without entries, the hash of its beginning.</param>
public sealed record LedgerHead(long Sequence, Digest Hash)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns>False where the text is something else; then <paramref name="head"/> is null.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LedgerHead? head)
    {
        int colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        head = colon > 0
            && long.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out long sequence)
            && Digest.TryParse(text![(colon + 1)..], out Digest? hash)
                ? new LedgerHead(sequence, hash)
                : null;
        return head is not null;
    }

    /// <summary>sequence:hash.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Hash.Hex}");
}
