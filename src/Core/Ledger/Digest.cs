using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PlanKit.Ledger;

/// <summary>A SHA-256 hash. Two digests are equal when their 32 bytes are.</summary>
/// <remarks>
/// Immutable. A class, not a struct: it may be the key of dictionaries and sets that a command needs at once, and .NET has
/// those compiled ahead of time for classes alone.
/// </remarks>
public sealed record Digest
{
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    private Digest(string hex) => Hex = hex;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hex { get; }

    /// <summary>The first 12 digits, for people.</summary>
    public string Abbreviation => Hex[..12];

    /// <summary>The hash of <paramref name="bytes"/>.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new Digest(Convert.ToHexStringLower(hash));
    }

    /// <summary>Wraps a hash that has been computed already.</summary>
    /// <param name="hash">32 bytes.</param>
    public static Digest FromHash(ReadOnlySpan<byte> hash)
    {
        if (hash.Length != SHA256.HashSizeInBytes)
        {
            throw new ArgumentException($"A hash has {SHA256.HashSizeInBytes} bytes, not {hash.Length}.", nameof(hash));
        }

        return new Digest(Convert.ToHexStringLower(hash));
    }

    /// <summary>Reads 64 hexadecimal digits of either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? hex, [NotNullWhen(true)] out Digest? digest)
    {
        digest = hex is { Length: HexLength } && hex.All(char.IsAsciiHexDigit) ? new Digest(hex.ToLowerInvariant()) : null;
        return digest is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
