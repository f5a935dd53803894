using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>
/// The hashes that chain a ledger: SHA-256 over fields, each framed by its length as four bytes, high byte first, so that
/// no two lists of fields give the same bytes. docs/format.md defines it for other programs. Thread-safe.
/// </summary>
public static class LedgerChain
{
    /// <summary>How many bytes a hash has.</summary>
    public const int HashSize = SHA256.HashSizeInBytes;

    private const int FrameSize = sizeof(int);
    private const int MaximumSequenceLength = 20;

    private static ReadOnlySpan<byte> GenesisName => "PlanKit ledger 1"u8;

    /// <summary>
    /// The hash of a ledger's beginning, to which the first entry is chained: it binds what the plan was made from.
    /// </summary>
    /// <param name="header">The unit and the year.</param>
    /// <param name="text">The hash of the UTF-8 bytes of the plan's first text.</param>
    /// <param name="profile">The unit's profile, as <see cref="PlanProfileSerializer"/> writes it.</param>
    /// <param name="reading">How the text is read, as the plan file holds it: canonical JSON.</param>
    public static Digest HashGenesis(PlanHeader header, Digest text, ReadOnlySpan<byte> profile, ReadOnlySpan<byte> reading)
    {
        byte[] unit = Encoding.UTF8.GetBytes(header.Unit);
        byte[] year = Encoding.UTF8.GetBytes(header.Year.ToString(CultureInfo.InvariantCulture));
        byte[] digest = Convert.FromHexString(text.Hex);
        int length = (6 * FrameSize) + GenesisName.Length + unit.Length + year.Length + digest.Length + profile.Length + reading.Length;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
        Span<byte> rest = buffer;
        Frame(ref rest, GenesisName);
        Frame(ref rest, unit);
        Frame(ref rest, year);
        Frame(ref rest, digest);
        Frame(ref rest, profile);
        Frame(ref rest, reading);
        var hash = Digest.Of(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return hash;
    }

    /// <summary>The hash of an entry.</summary>
    /// <param name="previous">The hash of the entry before it; for the first, of the ledger's beginning.</param>
    /// <param name="record">The entry.</param>
    public static Digest HashEntry(Digest previous, LedgerRecord record)
    {
        Span<byte> previousHash = stackalloc byte[HashSize];
        Span<byte> hash = stackalloc byte[HashSize];
        Convert.FromHexString(previous.Hex, previousHash, out _, out _);
        HashEntry(previousHash, record, hash);
        return Digest.FromHash(hash);
    }

    /// <summary>The hash of an entry, without allocating. Whoever hashes many is faster with a <see cref="LedgerHasher"/>.</summary>
    /// <param name="previous">32 bytes: the hash of the entry before it.</param>
    /// <param name="record">The entry.</param>
    /// <param name="hash">Where the 32 bytes of its hash go; may be the same memory as <paramref name="previous"/>.</param>
    public static void HashEntry(ReadOnlySpan<byte> previous, LedgerRecord record, Span<byte> hash)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(GreatestLength(previous, record));
        SHA256.HashData(buffer.AsSpan(0, WriteFrames(previous, record, buffer)), hash);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>How many bytes the framed fields of an entry take at most.</summary>
    internal static int GreatestLength(ReadOnlySpan<byte> previous, LedgerRecord record) =>
        (7 * FrameSize) + previous.Length + MaximumSequenceLength + record.RecordedAt.Length + record.Date.Length
            + record.Author.Length + record.Kind.Length + record.Payload.Length;

    /// <summary>Writes the framed fields of an entry: the bytes that are hashed.</summary>
    /// <returns>How many.</returns>
    internal static int WriteFrames(ReadOnlySpan<byte> previous, LedgerRecord record, Span<byte> buffer)
    {
        Span<byte> sequence = stackalloc byte[MaximumSequenceLength];
        record.Sequence.TryFormat(sequence, out int digits, provider: CultureInfo.InvariantCulture);
        Span<byte> rest = buffer;
        Frame(ref rest, previous);
        Frame(ref rest, sequence[..digits]);
        Frame(ref rest, record.RecordedAt);
        Frame(ref rest, record.Date);
        Frame(ref rest, record.Author);
        Frame(ref rest, record.Kind);
        Frame(ref rest, record.Payload);
        return buffer.Length - rest.Length;
    }

    private static void Frame(ref Span<byte> rest, scoped ReadOnlySpan<byte> field)
    {
        BinaryPrimitives.WriteInt32BigEndian(rest, field.Length);
        field.CopyTo(rest[FrameSize..]);
        rest = rest[(FrameSize + field.Length)..];
    }
}
