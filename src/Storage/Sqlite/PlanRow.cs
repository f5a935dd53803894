using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Storage.Sqlite;

/// <summary>What the plan was made from, as the file holds it.</summary>
/// <param name="Header">The unit and the year.</param>
/// <param name="Text">The hash of its first text.</param>
/// <param name="Profile">The unit's profile: canonical JSON.</param>
/// <param name="Reading">How the text is read: canonical JSON.</param>
/// <param name="Genesis">The hash of all this, to which the ledger's first entry is chained.</param>
internal sealed record PlanRow(PlanHeader Header, Digest Text, byte[] Profile, byte[] Reading, Digest Genesis)
{
    /// <summary>Whether <see cref="Genesis"/> is the hash of the rest.</summary>
    public bool IsAsItWasMade => LedgerChain.HashGenesis(Header, Text, Profile, Reading) == Genesis;
}
