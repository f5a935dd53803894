using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage.Ledger;

/// <summary>One append: takes the write lock, finds the head, keeps the files and the text, writes the entries.</summary>
internal sealed class LedgerAppend(Database database, string path, Digest genesis, TimeProvider time)
{
    /// <summary>Appends.</summary>
    /// <param name="batch">What.</param>
    /// <param name="after">Where the ledger has to stand for it; null: anywhere.</param>
    public OneOf<ImmutableArray<LedgerEntry>, LedgerMoved, EvidenceChanged, PlanFileRefusal> Run(LedgerBatch batch, LedgerHead? after)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(batch.Author, nameof(batch));
        PlainName.ThrowIfNone(batch.Author, nameof(batch));

        ThrowIfUncited(batch);

        // Immediate: the lock comes before the head is read, so that no two writers append to the same one.
        using var transaction = WriteTransaction.Begin(database);
        if (LedgerReader.ReadCheckedHead(database, path, genesis).TryPickT1(out PlanFileRefusal? refusal, out LedgerHead? head))
        {
            return refusal;
        }

        if (after is not null && after != head)
        {
            return new LedgerMoved(head);
        }

        foreach (EvidenceFile file in batch.Evidence)
        {
            if (!EvidenceTable.TryKeep(database, file))
            {
                return new EvidenceChanged(file.Path);
            }
        }

        if (batch.RevisedText is { } text)
        {
            TextTable.Keep(database, text);
        }

        using var writer = new LedgerWriter(database, head, time.GetUtcNow(), batch.Author);
        ImmutableArray<LedgerEntry>.Builder entries = ImmutableArray.CreateBuilder<LedgerEntry>(batch.Facts.Length);
        foreach (DatedFact dated in batch.Facts)
        {
            ThrowIfDangling(dated.Fact, head.Sequence + entries.Count);
            entries.Add(writer.Append(dated));
        }

        foreach ((string name, string? value) in batch.Settings)
        {
            SettingTable.Write(database, name, value);
        }

        transaction.Commit();
        return entries.MoveToImmutable();
    }

    private static void ThrowIfUncited(LedgerBatch batch)
    {
        HashSet<Digest> cited = [.. batch.Facts.SelectMany(dated => EvidenceCitations.In(dated.Fact)).Select(reference => reference.Content)];
        if (batch.Evidence.FirstOrDefault(file => !cited.Contains(file.Reference.Content)) is { } uncited)
        {
            throw new ArgumentException($"No fact of the batch cites the file {uncited.Path}.", nameof(batch));
        }
    }

    // What an entry names must be in the file with it; checked under the lock, so it stays true.
    private void ThrowIfDangling(LedgerFact fact, long lastSequence)
    {
        foreach (EvidenceReference reference in EvidenceCitations.In(fact))
        {
            if (!EvidenceTable.Holds(database, reference.Content))
            {
                throw new ArgumentException($"The file {reference.Content} is neither in the batch nor in the plan file.", nameof(fact));
            }
        }

        if (fact is PlanRevised revised && !TextTable.Holds(database, revised.TextDigest))
        {
            throw new ArgumentException($"The text {revised.TextDigest} is neither in the batch nor in the plan file.", nameof(fact));
        }

        if (fact is EntryRetracted retracted && (retracted.Sequence < 1 || retracted.Sequence > lastSequence))
        {
            throw new ArgumentException($"There is no entry {retracted.Sequence} to retract.", nameof(fact));
        }
    }
}
