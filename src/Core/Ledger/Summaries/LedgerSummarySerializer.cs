using System.Text;

namespace PlanKit.Ledger;

/// <summary>
/// The written form of a <see cref="LedgerSummary"/>: bytes for this program's own use, from one run to the next. They are no part
/// of a plan file, and a program that reads another version of them reads none. Thread-safe.
/// </summary>
public static class LedgerSummarySerializer
{
    /// <summary>
    /// The version of what a summary holds and of how it is written. It rises whenever the same entries are summed up otherwise, so
    /// that no answer of an older program outlives it.
    /// </summary>
    public const int Version = 1;

    /// <summary>Writes one.</summary>
    public static byte[] Write(LedgerSummary summary)
    {
        using var bytes = new MemoryStream();
        using (var output = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            output.Write(Version);
            LedgerSummaryWriter.Write(output, summary);
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns>Null for anything else, and for other versions.</returns>
    public static LedgerSummary? Read(byte[] written)
    {
        ArgumentNullException.ThrowIfNull(written);
        using var bytes = new MemoryStream(written, writable: false);
        using var input = new BinaryReader(bytes, Encoding.UTF8);
        try
        {
            LedgerSummary? summary = input.ReadInt32() == Version ? LedgerSummaryReader.Read(input) : null;
            return bytes.Position == bytes.Length ? summary : null;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            // Bytes that are none of ours: to read past the end, or to make a day or a text of them, fails.
            return null;
        }
    }
}
