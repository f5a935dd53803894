using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage.Ledger;
using PlanKit.Storage.Places;
using PlanKit.Storage.Snapshots;
using PlanKit.Storage.Sqlite;
using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>Opens plan files, and refuses what is none, is newer or was edited.</summary>
internal static class PlanFileOpening
{
    private static readonly LocalizableText Folder = new("它是一个文件夹", "it is a folder");
    private static readonly LocalizableText ForeignSchema = new("数据库的表、触发器或视图不是 PlanKit 写下的那些", "the tables, triggers or views are not those that PlanKit wrote");
    private static readonly LocalizableText ChangedBeginning = new("计划的单位、年份、文本、配置或起始哈希被改动过", "the unit, year, text, profile or first hash of the plan was changed");
    private static readonly LocalizableText MissingText = new("台账所指的计划文本不在文件中，或被改动过", "a plan text that the ledger names is missing or was changed");

    public static OneOf<PlanFile, PlanFileRefusal> Open(string path, PlanFileAccess access, PlanFileOptions options)
    {
        if (Directory.Exists(path))
        {
            return (PlanFileRefusal)new NotAPlanFile(path, Folder);
        }

        if (FileHeader.Check(path, access).TryPickT1(out PlanFileRefusal? refusal, out JournalMode mode))
        {
            return refusal;
        }

        FilePlace place = FilePlace.Of(path, options.Drives);
        // Before anything of it is read: whatever is written later changes it.
        FileStamp? stamp = options.SnapshotFolder is null ? null : FileStamp.Of(path);
        Database? database = null;
        try
        {
            JournalModes.Settle(path, place, mode, access, options.LockTimeout);
            database = access == PlanFileAccess.Read
                ? PlanDatabase.OpenForReading(path, mode, options.LockTimeout)
                : PlanDatabase.OpenForWriting(path, options.LockTimeout);
            OneOf<PlanFileState, PlanFileRefusal> read = ReadState(database, path, genesis => options.SnapshotFolder is { } folder ? new LedgerSnapshots(folder, genesis, stamp) : null);
            if (read.TryPickT0(out PlanFileState? state, out refusal))
            {
                return new PlanFile(path, place, database, access, options, state);
            }
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            refusal = fault.Code is ResultCode.CannotOpen or ResultCode.ReadOnly && access == PlanFileAccess.Read && PlanDatabase.HasJournal(path)
                ? new FileFault(path, FileFaultKind.RecoveryNeeded, fault.Message)
                : SqliteFailures.ToRefusal(path, fault, options.LockTimeout);
        }

        database?.Dispose();
        return refusal;
    }

    /// <summary>The text of the last revision that was not retracted, else the first one.</summary>
    /// <param name="database">The database.</param>
    /// <param name="path">The file.</param>
    /// <param name="genesis">The hash of the ledger's beginning.</param>
    /// <param name="proof">What is known of the file; null: nothing.</param>
    public static OneOf<PlanTextInForce, PlanFileRefusal> ReadTextInForce(Database database, string path, Digest genesis, LedgerProof? proof)
    {
        if (proof is not null && !HasRevisedSince(database, proof))
        {
            return proof.Revision is { } revision
                ? ReadText(database, path, revision.TextDigest, revision.Items)
                : ReadFirstText(database, path);
        }

        // Hardly any plan is ever revised: then the ledger need not be read for it.
        if (database.Integer("SELECT EXISTS (SELECT 1 FROM ledger WHERE kind = ?1)", PlanRevised.KindName) != 1)
        {
            return ReadFirstText(database, path);
        }

        return LedgerReader.Read(database, path, genesis).Match(
            ledger => EntriesInForce.On(DateOnly.MaxValue, ledger.Entries).LastOrDefault(entry => entry.Fact is PlanRevised)?.Fact is PlanRevised last
                ? ReadText(database, path, last.TextDigest, last.Items)
                : ReadFirstText(database, path),
            refusal => refusal);
    }

    // A retraction, too, may bring another text in force, but only where there was more than the first one.
    private static bool HasRevisedSince(Database database, LedgerProof proof) => database.Integer(
        "SELECT EXISTS (SELECT 1 FROM ledger WHERE sequence > ?1 AND kind IN (?2, ?3))",
        proof.Head.Sequence,
        PlanRevised.KindName,
        proof.WasEverRevised ? EntryRetracted.KindName : PlanRevised.KindName) != 0;

    private static OneOf<PlanFileState, PlanFileRefusal> ReadState(Database database, string path, Func<Digest, LedgerSnapshots?> snapshotsOf)
    {
        // Again, and not from the header alone: a newer version may lie in the write-ahead log still.
        int version = (int)(database.Integer("PRAGMA user_version") ?? 0);
        if (version > PlanSchema.Version)
        {
            return (PlanFileRefusal)new NewerSchema(path, version, PlanSchema.Version);
        }

        if (version < PlanSchema.OldestVersion || !PlanSchema.IsIn(database))
        {
            return (PlanFileRefusal)new DamagedFile(path, ForeignSchema);
        }

        if (PlanTable.Read(database) is not { IsAsItWasMade: true } plan
            || !PlanProfileSerializer.Read(plan.Profile).TryPickT0(out PlanProfile? profile, out _)
            || ReadingOptions.Read(plan.Reading) is not { } reading)
        {
            return (PlanFileRefusal)new DamagedFile(path, ChangedBeginning);
        }

        LedgerSnapshots? snapshots = snapshotsOf(plan.Genesis);
        return ReadTextInForce(database, path, plan.Genesis, snapshots?.Proof).Match<OneOf<PlanFileState, PlanFileRefusal>>(
            text => new PlanFileState(
                version, plan.Header, profile, reading, plan.Genesis, text, snapshots, PluginTable.Read(database), SettingTable.Read(database)),
            refusal => refusal);
    }

    private static OneOf<PlanTextInForce, PlanFileRefusal> ReadFirstText(Database database, string path) =>
        PlanTable.Read(database) is { } plan ? ReadText(database, path, plan.Text, []) : (PlanFileRefusal)new DamagedFile(path, ChangedBeginning);

    private static OneOf<PlanTextInForce, PlanFileRefusal> ReadText(
        Database database, string path, Digest digest, ImmutableArray<ItemIdentity> identities) =>
        TextTable.Read(database, digest) is { } text ? new PlanTextInForce(text, identities) : (PlanFileRefusal)new DamagedFile(path, MissingText);
}
