using PlanKit.Ledger;

namespace PlanKit.Storage.Sqlite;

/// <summary>Hashes as columns hold them.</summary>
internal static class DigestBytes
{
    /// <summary>The 32 bytes.</summary>
    public static byte[] ToBytes(this Digest digest) => Convert.FromHexString(digest.Hex);
}
