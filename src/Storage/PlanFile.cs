using System.Collections.Immutable;
using System.Diagnostics;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage.Ledger;
using PlanKit.Storage.Places;
using PlanKit.Storage.Snapshots;
using PlanKit.Storage.Sqlite;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>
/// A plan file: the plan's text, its ledger, the evidence and the settings of one unit and year, in one SQLite file
/// (docs/format.md). Dispose of it, and nothing but the file itself stays behind.
/// </summary>
/// <remarks>
/// Not thread-safe: one thread at a time uses an instance. Any number of instances, also of other processes, may have the
/// same file open; writers wait for one another.
/// </remarks>
public sealed class PlanFile : IDisposable
{
    private readonly Database _database;
    private readonly PlanFileOptions _options;
    private readonly PlanFileAccess _access;
    private readonly LedgerSnapshots? _snapshots;
    private readonly OthersChanges? _others;
    private bool _hasWritten;

    internal PlanFile(string path, FilePlace place, Database database, PlanFileAccess access, PlanFileOptions options, PlanFileState state)
    {
        Path = path;
        Place = place;
        _database = database;
        _access = access;
        _options = options;
        _snapshots = state.Snapshots;
        _others = access != PlanFileAccess.Read && _snapshots?.Covers(path) == true ? new OthersChanges(database) : null;
        SchemaVersion = state.SchemaVersion;
        Header = state.Header;
        Profile = state.Profile;
        Reading = state.Reading;
        Genesis = state.Genesis;
        Text = state.Text.Text;
        Identities = state.Text.Identities;
        PluginIds = state.PluginIds;
        Settings = state.Settings;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Where it lies: on a drive of this computer, on a network, or in a folder that a service synchronises.</summary>
    public FilePlace Place { get; }

    /// <summary>
    /// The version of the file's schema when it was opened. An older one than <see cref="CurrentSchemaVersion"/> can be read and
    /// appended to; only what came with a newer one cannot be recorded in it before <see cref="Upgrade"/>.
    /// </summary>
    public int SchemaVersion { get; }

    /// <summary>The unit and the year.</summary>
    public PlanHeader Header { get; }

    /// <summary>The unit's profile, as it was when the file was made.</summary>
    public PlanProfile Profile { get; }

    /// <summary>How the text is to be read.</summary>
    public PlanParseOptions Reading { get; }

    /// <summary>The hash of the ledger's beginning.</summary>
    public Digest Genesis { get; }

    /// <summary>The plan's text in force: that of the last revision that was not retracted, when the file was opened or this instance last appended.</summary>
    public SourceText Text { get; private set; }

    /// <summary>Which items of <see cref="Text"/> were reworded, as the revision says that brought it; empty for the first text.</summary>
    public ImmutableArray<ItemIdentity> Identities { get; private set; }

    /// <summary>The plugins that the plan is worked with, by id, in their order, when the file was opened or this instance last set them.</summary>
    public ImmutableArray<string> PluginIds { get; private set; }

    /// <summary>The file's settings by name, when the file was opened or this instance last set one.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; private set; }

    /// <summary>The schema version of the files that this program makes, and the newest that it reads.</summary>
    public static int CurrentSchemaVersion => PlanSchema.Version;

    internal Database Database => _database;

    /// <summary>Makes a plan file: written aside first, so that none stands there half-written. It is open to write then.</summary>
    /// <param name="path">Where; nothing may lie there yet.</param>
    /// <param name="contents">What it is made from.</param>
    /// <param name="options">The clock, and how long to wait for others.</param>
    /// <exception cref="ArgumentException">The unit holds a control character, or the text an unpaired surrogate.</exception>
    public static OneOf<PlanFile, FileExists, FileFault> Create(string path, PlanFileContents contents, PlanFileOptions options) =>
        PlanFileCreation.Create(System.IO.Path.GetFullPath(path), contents, options);

    /// <summary>
    /// Opens a plan file. Its schema, what it was made from and its text are checked; the chain of its ledger is checked
    /// whenever the ledger is read, and all else by <see cref="Verify"/>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="access">What for.</param>
    /// <param name="options">The clock, and how long to wait for others.</param>
    public static OneOf<PlanFile, PlanFileRefusal> Open(string path, PlanFileAccess access, PlanFileOptions options) =>
        PlanFileOpening.Open(System.IO.Path.GetFullPath(path), access, options);

    /// <summary>
    /// Reads the whole ledger as it stands now and checks its chain. It takes time in proportion to its length: a
    /// few microseconds an entry.
    /// </summary>
    public OneOf<VerifiedLedger, PlanFileRefusal> ReadLedger() => Attempt(() =>
    {
        OneOf<VerifiedLedger, PlanFileRefusal> read = LedgerReader.Read(_database, Path, Genesis);
        if (read.IsT1)
        {
            _snapshots?.Forget();
        }

        return read;
    });

    /// <summary>
    /// What the ledger comes to as it stands now: enough for <see cref="Progress.Of"/>. Where a snapshot is kept of it and nobody
    /// else wrote to the file since, only what came after the snapshot is read and checked; else the whole ledger is, and a
    /// snapshot is kept of a long one (docs/adr/0021).
    /// </summary>
    public OneOf<SummarizedLedger, PlanFileRefusal> ReadSummary() =>
        Attempt(() => new SummaryReading(_database, Path, Genesis, Header.Year).Read(_snapshots));

    /// <summary>Where the ledger stands now, by its last entry alone: the chain before it is not checked.</summary>
    public OneOf<LedgerHead, PlanFileRefusal> ReadHead() => Attempt<LedgerHead>(() =>
        LedgerReader.ReadHead(_database, Genesis) is { } head ? head : LedgerReader.Damaged(Path, ChainFlaw.HashMismatch, 0));

    /// <summary>
    /// Appends facts to the ledger and keeps the files that they cite, all in one transaction: when this returns entries,
    /// they are on the disk. All bear the same moment of recording.
    /// </summary>
    /// <returns>The entries, in the order of the facts; or why nothing was changed.</returns>
    /// <exception cref="ArgumentException">
    /// The author is empty or holds a control character; no fact cites a file of the batch; a fact cites a file or a text that is neither in the batch nor in the
    /// plan file; a fact retracts an entry that does not exist.
    /// </exception>
    /// <exception cref="InvalidOperationException">The file is open to read only; or a quarter is to be sealed in a file of an older schema.</exception>
    public OneOf<ImmutableArray<LedgerEntry>, EvidenceChanged, PlanFileRefusal> Append(LedgerBatch batch) =>
        Append(batch, after: null).Match<OneOf<ImmutableArray<LedgerEntry>, EvidenceChanged, PlanFileRefusal>>(
            entries => entries,
            moved => throw new UnreachableException($"No head was asked for, and yet {moved.Head} is not it."),
            changed => changed,
            refusal => refusal);

    /// <summary>
    /// The same, but only while the ledger stands where its reader saw it: for what was worked out from the whole ledger, as a
    /// revision of the plan is.
    /// </summary>
    /// <param name="head">Where the ledger stood when it was read.</param>
    /// <param name="batch">What to append.</param>
    /// <returns>The entries, in the order of the facts; or why nothing was changed.</returns>
    /// <exception cref="ArgumentException">As of <see cref="Append(LedgerBatch)"/>.</exception>
    /// <exception cref="InvalidOperationException">The file is open to read only.</exception>
    public OneOf<ImmutableArray<LedgerEntry>, LedgerMoved, EvidenceChanged, PlanFileRefusal> AppendAfter(LedgerHead head, LedgerBatch batch)
    {
        ArgumentNullException.ThrowIfNull(head);
        return Append(batch, head);
    }

    /// <summary>Opens a kept file to read. Close it before the plan file.</summary>
    /// <param name="content">The hash of its bytes.</param>
    /// <returns>The bytes; or that none is kept with this hash.</returns>
    public OneOf<Stream, EvidenceNotKept, PlanFileRefusal> OpenEvidence(Digest content) => AttemptOnKept<Stream>(() =>
        EvidenceTable.Open(_database, content) is { } stream ? stream : new EvidenceNotKept(content));

    /// <summary>Hashes a kept file again.</summary>
    /// <param name="reference">What an entry says of it.</param>
    /// <returns>Whether its bytes are still those that the hash and the size stand for; or that none is kept with this hash.</returns>
    public OneOf<bool, EvidenceNotKept, PlanFileRefusal> HoldsUnchanged(EvidenceReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return AttemptOnKept<bool>(() =>
            EvidenceTable.HoldsUnchanged(_database, reference) is { } isUnchanged ? isUnchanged : new EvidenceNotKept(reference.Content));
    }

    /// <summary>How many bytes the kept files would have together if some were kept beside them; one that is kept already is not counted twice.</summary>
    /// <param name="files">The files that are to be kept.</param>
    public OneOf<long, PlanFileRefusal> MeasureEvidence(IEnumerable<EvidenceReference> files) => Attempt<long>(() =>
        EvidenceTable.Measure(_database) + files.DistinctBy(file => file.Content).Where(file => !EvidenceTable.Holds(_database, file.Content)).Sum(file => file.Size));

    /// <summary>Sets settings, all in one transaction.</summary>
    /// <param name="changes">The new value by name; null takes the setting away.</param>
    /// <returns>All settings as they are now.</returns>
    /// <exception cref="ArgumentException">A name or a value holds a control character.</exception>
    /// <exception cref="InvalidOperationException">The file is open to read only.</exception>
    public OneOf<ImmutableSortedDictionary<string, string>, PlanFileRefusal> ChangeSettings(IReadOnlyDictionary<string, string?> changes)
    {
        ThrowIfReadOnly();
        return Attempt<ImmutableSortedDictionary<string, string>>(() =>
        {
            using (var transaction = WriteTransaction.Begin(_database))
            {
                foreach ((string name, string? value) in changes)
                {
                    SettingTable.Write(_database, name, value);
                }

                transaction.Commit();
                _hasWritten = true;
            }

            return Settings = SettingTable.Read(_database);
        });
    }

    /// <summary>Puts plugins in place of those with which the plan was worked.</summary>
    /// <param name="ids">By id, each once.</param>
    /// <returns>The plugins as they are now.</returns>
    /// <exception cref="ArgumentException">An id holds a control character.</exception>
    /// <exception cref="InvalidOperationException">The file is open to read only.</exception>
    public OneOf<ImmutableArray<string>, PlanFileRefusal> SetPlugins(ImmutableArray<string> ids)
    {
        ThrowIfReadOnly();
        return Attempt<ImmutableArray<string>>(() =>
        {
            using var transaction = WriteTransaction.Begin(_database);
            PluginTable.Write(_database, ids);
            transaction.Commit();
            _hasWritten = true;
            return PluginIds = ids;
        });
    }

    /// <summary>
    /// Checks everything: every page, the schema, what the plan was made from, the chain, and the hash of every kept file and
    /// text. It reads the whole file.
    /// </summary>
    /// <param name="earlier">Where the ledger once stood, for <see cref="VerificationReport.Continuity"/>; null: not asked.</param>
    public OneOf<VerificationReport, PlanFileRefusal> Verify(EarlierPosition? earlier = null) =>
        Attempt<VerificationReport>(() =>
        {
            VerificationReport report = new PlanFileVerifier(_database, earlier).Verify();
            if (!report.IsSound)
            {
                _snapshots?.Forget();
            }

            return report;
        });

    /// <summary>Writes a copy of the file as it stands now. Others may go on writing meanwhile.</summary>
    /// <param name="path">Where; nothing may lie there yet.</param>
    public OneOf<BackupWritten, FileExists, PlanFileRefusal> BackupTo(string path) =>
        PlanFileBackup.Write(this, System.IO.Path.GetFullPath(path), _options);

    /// <summary>
    /// Writes all that the file holds, evidence too, as JSON lines (docs/format.md): what <see cref="Restore"/> makes the same
    /// file from. A file that <see cref="Verify"/> finds fault with is not dumped.
    /// </summary>
    /// <param name="output">Where the lines go; not closed.</param>
    /// <returns>Where the ledger stands in the dump.</returns>
    /// <exception cref="IOException">The output cannot be written; what was written is no dump, for it has no end.</exception>
    public OneOf<LedgerHead, PlanFileRefusal> DumpTo(Stream output) => Attempt<LedgerHead>(() =>
    {
        VerificationReport report = new PlanFileVerifier(_database).Verify();
        if (!report.IsSound)
        {
            return (PlanFileRefusal)new DamagedFile(Path, report.Findings[0].Reason, report.FirstBadSequence);
        }

        return new PlanFileDump(_database, output).Write() is { } head
            ? head
            : LedgerReader.Damaged(Path, ChainFlaw.HashMismatch, report.Head.Sequence + 1);
    });

    /// <summary>
    /// Makes a plan file from a dump: written aside, every hash of it checked, so that none stands there unless it is sound.
    /// </summary>
    /// <param name="path">Where; nothing may lie there yet.</param>
    /// <param name="dump">What <see cref="DumpTo"/> wrote; its length must be known.</param>
    /// <param name="options">For how long to wait for others.</param>
    public static OneOf<BackupWritten, FileExists, UnusableDump, FileFault> Restore(string path, Stream dump, PlanFileOptions options) =>
        PlanFileRestoration.Restore(System.IO.Path.GetFullPath(path), dump, options);

    /// <summary>
    /// Brings a file of an older schema to <see cref="CurrentSchemaVersion"/>, once a copy of it was written and found sound. A file
    /// that is up to date is left alone.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="backup">Where the copy goes; nothing may lie there yet.</param>
    /// <param name="options">For how long to wait for others.</param>
    public static OneOf<UpgradeDone, FileExists, PlanFileRefusal> Upgrade(string path, string backup, PlanFileOptions options) =>
        PlanFileUpgrade.Run(System.IO.Path.GetFullPath(path), System.IO.Path.GetFullPath(backup), options);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Whatever somebody else changed while this program waited for its turn or wrote, nobody has checked.
        bool wasAlone = _hasWritten && _others?.AreNone == true;
        _hasWritten = false;
        _database.Dispose();
        if (wasAlone)
        {
            _snapshots?.Renew(Path);
        }
    }

    private OneOf<ImmutableArray<LedgerEntry>, LedgerMoved, EvidenceChanged, PlanFileRefusal> Append(LedgerBatch batch, LedgerHead? after)
    {
        ThrowIfReadOnly();
        if (SchemaVersion < CurrentSchemaVersion && batch.Facts.Any(dated => dated.Fact is QuarterSealed))
        {
            throw new InvalidOperationException("A quarter is sealed only in a file of the current schema: it must be upgraded first.");
        }

        OneOf<ImmutableArray<LedgerEntry>, LedgerMoved, EvidenceChanged, PlanFileRefusal> appended;
        try
        {
            appended = new LedgerAppend(_database, Path, Genesis, _options.Time).Run(batch, after);
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            return SqliteFailures.ToRefusal(Path, fault, _options.LockTimeout);
        }

        if (appended.IsT0)
        {
            _hasWritten = true;
            TakeUp(batch);
        }

        return appended;
    }

    // The entries are on the disk: what fails now must not look as if they were not, or they would be entered twice. Whoever
    // opens the file next is told of the damage.
    private void TakeUp(LedgerBatch batch)
    {
        try
        {
            if (!batch.Settings.IsEmpty)
            {
                Settings = SettingTable.Read(_database);
            }

            if (batch.RevisedText is not null || batch.Facts.Any(dated => dated.Fact is EntryRetracted))
            {
                _ = RereadText();
            }
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            // As above.
        }
    }

    private OneOf<PlanTextInForce, PlanFileRefusal> RereadText() =>
        PlanFileOpening.ReadTextInForce(_database, Path, Genesis, _snapshots?.Proof).Match<OneOf<PlanTextInForce, PlanFileRefusal>>(
            read =>
            {
                (Text, Identities) = (read.Text, read.Identities);
                return read;
            },
            refusal => refusal);

    private OneOf<T, PlanFileRefusal> Attempt<T>(Func<OneOf<T, PlanFileRefusal>> action)
    {
        try
        {
            return action();
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            return SqliteFailures.ToRefusal(Path, fault, _options.LockTimeout);
        }
    }

    private OneOf<T, EvidenceNotKept, PlanFileRefusal> AttemptOnKept<T>(Func<OneOf<T, EvidenceNotKept, PlanFileRefusal>> action)
    {
        try
        {
            return action();
        }
        catch (SqliteFault fault) when (SqliteFailures.IsOrdinary(fault))
        {
            return SqliteFailures.ToRefusal(Path, fault, _options.LockTimeout);
        }
    }

    private void ThrowIfReadOnly()
    {
        if (_access == PlanFileAccess.Read)
        {
            throw new InvalidOperationException("The plan file was opened to read only.");
        }
    }
}
