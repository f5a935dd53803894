using PlanKit.Ledger;

namespace PlanKit.Storage.Snapshots;

/// <summary>
/// The snapshot of one ledger, in the user's own folder: a snapshot file, and a proof file that says for which plan file it may be
/// used. Nothing here can fail: what cannot be read is as if it were not there, and what cannot be written is not kept. Both files
/// are written aside and renamed; of several processes that write, the last one's stays. Not thread-safe.
/// </summary>
internal sealed class LedgerSnapshots
{
    /// <summary>
    /// After how many new entries a snapshot is worth being written. A ledger with fewer entries has none: it is read faster than
    /// anybody would notice.
    /// </summary>
    public const int Interval = 500;

    private readonly string _place;
    private readonly Digest _genesis;
    private readonly FileStamp? _stamp;

    /// <summary>Looks for what is known of a ledger.</summary>
    /// <param name="folder">The user's folder of snapshots, as a full path; it need not exist.</param>
    /// <param name="genesis">The hash of the ledger's beginning.</param>
    /// <param name="stamp">The plan file's stamp before anything of it was read; null where it has none.</param>
    public LedgerSnapshots(string folder, Digest genesis, FileStamp? stamp)
    {
        _place = Path.Combine(folder, genesis.Hex);
        (_genesis, _stamp) = (genesis, stamp);
        Proof = stamp is not null && Read(ProofPath) is { } file && SnapshotFormat.ReadProof(file, genesis) is { } proof && proof.Stamp == stamp
            ? proof
            : null;
    }

    /// <summary>What is known of this very file; null where nothing is, or where somebody else wrote to it since.</summary>
    public LedgerProof? Proof { get; private set; }

    private string ProofPath => _place + ".proof";

    private string SnapshotPath => _place + ".snapshot";

    /// <summary>The snapshot, where <see cref="Proof"/> covers it.</summary>
    public LedgerSnapshot? Read() =>
        Proof is not null
        && Read(SnapshotPath) is { } file
        && SnapshotFormat.ReadSnapshot(file, _genesis) is { } snapshot
        && snapshot.Head.Sequence <= Proof.Head.Sequence
            ? snapshot
            : null;

    /// <summary>Keeps a snapshot of entries that were all checked, now or when <see cref="Proof"/> was kept.</summary>
    public void Keep(LedgerSnapshot snapshot)
    {
        if (_stamp is null || !TryWrite(SnapshotPath, SnapshotFormat.Write(_genesis, snapshot)))
        {
            return;
        }

        var proof = new LedgerProof(_stamp, snapshot.Head, snapshot.Summary.WasEverRevised, snapshot.Summary.Revision);
        if (TryWrite(ProofPath, SnapshotFormat.Write(_genesis, proof)))
        {
            Proof = proof;
        }
    }

    /// <summary>Whether the proof is that of the file as it is at this moment.</summary>
    public bool Covers(string path) => Proof is { } proof && FileStamp.Of(path) == proof.Stamp;

    /// <summary>
    /// Carries the proof over to the file as it is now, after this program added to it and closed it: what was checked was not
    /// touched.
    /// </summary>
    /// <param name="path">The plan file.</param>
    public void Renew(string path)
    {
        // Where the proof was taken away meanwhile, the file was found to be damaged.
        if (Proof is not null && File.Exists(ProofPath) && FileStamp.Of(path) is { } stamp && stamp != Proof.Stamp)
        {
            TryWrite(ProofPath, SnapshotFormat.Write(_genesis, Proof with { Stamp = stamp }));
        }
    }

    /// <summary>Takes the proof away: the file was found to be damaged.</summary>
    public void Forget()
    {
        Proof = null;
        try
        {
            File.Delete(ProofPath);
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            // Then the file's next change takes its worth away.
        }
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            return null;
        }
    }

    private static bool TryWrite(string path, byte[] content)
    {
        try
        {
            PrivateFolder.Create(Path.GetDirectoryName(path)!);
            using var aside = FileAside.Create(path);
            using (var output = new FileStream(aside.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0))
            {
                output.Write(content);
            }

            aside.TakeItsNameFromOthers();
            return true;
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            return false;
        }
    }
}
