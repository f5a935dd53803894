using System.Security.Cryptography;
using System.Text;
using PlanKit.Ledger;

namespace PlanKit.Storage.Snapshots;

/// <summary>
/// The files of the snapshot folder: the version, the ledger's beginning, what is to be said, and a hash of all that, by which one
/// that was damaged or cut off is known. The hash is no signature: whoever can write to the user's folder can do what the user can.
/// </summary>
internal static class SnapshotFormat
{
    private const string ProofName = "PlanKit ledger proof 1";
    private const string SnapshotName = "PlanKit ledger snapshot 1";

    public static byte[] Write(Digest genesis, LedgerProof proof) => Write(ProofName, genesis, output =>
    {
        output.Write(proof.Stamp.Length);
        output.Write(proof.Stamp.Modified);
        output.Write(proof.Stamp.Changed);
        output.Write(proof.Stamp.Number);
        output.Write(proof.Stamp.Device);
        Write(output, proof.Head);
        output.Write(proof.WasEverRevised);
        output.Write(proof.Revision is null ? "" : Encoding.UTF8.GetString(LedgerFactSerializer.Write(proof.Revision)));
    });

    public static byte[] Write(Digest genesis, LedgerSnapshot snapshot) => Write(SnapshotName, genesis, output =>
    {
        Write(output, snapshot.Head);
        byte[] summary = LedgerSummarySerializer.Write(snapshot.Summary);
        output.Write(summary.Length);
        output.Write(summary);
    });

    /// <summary>Reads a proof.</summary>
    /// <returns>Null for anything else, also for a proof of another ledger.</returns>
    public static LedgerProof? ReadProof(byte[] file, Digest genesis) => Read(file, ProofName, genesis, input =>
    {
        var stamp = new FileStamp(input.ReadInt64(), input.ReadInt64(), input.ReadInt64(), input.ReadInt64(), input.ReadInt64());
        LedgerHead head = ReadHead(input);
        bool wasEverRevised = input.ReadBoolean();
        string revision = input.ReadString();
        return revision.Length == 0 ? new LedgerProof(stamp, head, wasEverRevised, null)
            : LedgerFactSerializer.Read(PlanRevised.KindName, Encoding.UTF8.GetBytes(revision)).TryPickT0(out LedgerFact? fact, out _)
                ? new LedgerProof(stamp, head, wasEverRevised, (PlanRevised)fact)
                : null;
    });

    /// <summary>Reads a snapshot.</summary>
    /// <returns>Null for anything else, also for a snapshot of another ledger, or by a program that sums ledgers up otherwise.</returns>
    public static LedgerSnapshot? ReadSnapshot(byte[] file, Digest genesis) => Read(file, SnapshotName, genesis, input =>
    {
        LedgerHead head = ReadHead(input);
        return LedgerSummarySerializer.Read(input.ReadBytes(input.ReadInt32())) is { } summary && summary.Sequence == head.Sequence
            ? new LedgerSnapshot(head, summary)
            : null;
    });

    private static byte[] Write(string name, Digest genesis, Action<BinaryWriter> writeContent)
    {
        using var bytes = new MemoryStream();
        using (var output = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            output.Write(name);
            output.Write(genesis.Hex);
            writeContent(output);
        }

        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    private static T? Read<T>(byte[] file, string name, Digest genesis, Func<BinaryReader, T?> readContent)
        where T : class
    {
        int length = file.Length - SHA256.HashSizeInBytes;
        if (length < 0 || !SHA256.HashData(file.AsSpan(0, length)).AsSpan().SequenceEqual(file.AsSpan(length)))
        {
            return null;
        }

        // What bears its hash was written by this program, whole.
        using var input = new BinaryReader(new MemoryStream(file, 0, length, writable: false), Encoding.UTF8);
        return input.ReadString() == name && input.ReadString() == genesis.Hex ? readContent(input) : null;
    }

    private static void Write(BinaryWriter output, LedgerHead head)
    {
        output.Write(head.Sequence);
        output.Write(head.Hash.Hex);
    }

    private static LedgerHead ReadHead(BinaryReader input) =>
        new(input.ReadInt64(), Digest.TryParse(input.ReadString(), out Digest? hash) ? hash : throw new InvalidDataException("No hash."));
}
