using System.Security.Cryptography;

namespace PlanKit.Ledger;

/// <summary>
/// Hashes the entries of a long ledger one after another as <see cref="LedgerChain"/> defines it, with one hash object and one
/// buffer for all: a new hash object for each costs as much as the hashing. Not thread-safe.
/// </summary>
public sealed class LedgerHasher : IDisposable
{
    private const int InitialSize = 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[InitialSize];

    /// <summary>The hash of an entry.</summary>
    /// <param name="previous">32 bytes: the hash of the entry before it.</param>
    /// <param name="record">The entry.</param>
    /// <param name="hash">Where the 32 bytes of its hash go; may be the same memory as <paramref name="previous"/>.</param>
    public void HashEntry(ReadOnlySpan<byte> previous, LedgerRecord record, Span<byte> hash)
    {
        int length = LedgerChain.GreatestLength(previous, record);
        if (length > _buffer.Length)
        {
            _buffer = new byte[Math.Max(length, 2 * _buffer.Length)];
        }

        _hash.AppendData(_buffer, 0, LedgerChain.WriteFrames(previous, record, _buffer));
        _hash.GetHashAndReset(hash);
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
