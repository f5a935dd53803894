using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Writes what a command states into the ledger.</summary>
internal static class LedgerWriter
{
    private static readonly LocalizableText NoAuthor = new(
        "登记人不能为空，也不能含换行等控制字符。请用 --by 写明姓名。",
        "The author may not be empty nor hold control characters. Name one with --by.");

    private static readonly LocalizableText Moved = new(
        "台账刚刚被别人写入（现在到第 {0} 号记录），这次是按原来的台账算的，没有写入。请再运行一次。",
        "Somebody else just wrote to the ledger (it stands at entry {0} now), and this was worked out from the ledger before that. Nothing was changed; run it again.");

    /// <summary>Opens the evidence, makes the facts with it, and appends them: all, or nothing.</summary>
    /// <param name="session">The session.</param>
    /// <param name="opened">The plan file, open to write.</param>
    /// <param name="signature">Who states it, and which files show it.</param>
    /// <param name="facts">The facts, given the references to the evidence.</param>
    /// <param name="after">Where the ledger must still stand, for what was worked out from all of it; null: wherever it stands.</param>
    public static OneOf<ImmutableArray<LedgerEntry>, Failure> Append(
        CommandSession session,
        PlanInForce opened,
        Signature signature,
        Func<ImmutableArray<EvidenceReference>, IEnumerable<DatedFact>> facts,
        LedgerHead? after = null)
    {
        if (AuthorOf(session, signature).TryPickT1(out Failure? nobody, out string? by))
        {
            return nobody;
        }

        var files = new List<EvidenceFile>();
        try
        {
            foreach (string path in signature.Evidence)
            {
                if (EvidenceFile.Open(session.Resolve(path)).TryPickT1(out EvidenceRefusal? refusal, out EvidenceFile? file))
                {
                    return StorageFailures.Of(refusal);
                }

                files.Add(file);
            }

            if (files.Count > 0)
            {
                if (opened.File.MeasureEvidence(files.Select(file => file.Reference)).TryPickT1(out PlanFileRefusal? unread, out long total))
                {
                    return StorageFailures.Of(unread);
                }

                if (EvidenceTotalLimit.FaultIn(opened.File, total) is { } excess)
                {
                    return excess;
                }
            }

            var batch = new LedgerBatch
            {
                Author = by,
                Facts = [.. facts([.. files.Select(file => file.Reference)])],
                Evidence = [.. files],
            };
            return after is null
                ? opened.File.Append(batch).Match<OneOf<ImmutableArray<LedgerEntry>, Failure>>(
                    entries => entries,
                    changed => StorageFailures.Of(changed),
                    refusal => StorageFailures.Of(refusal))
                : AppendAfter(opened.File, after, batch);
        }
        finally
        {
            files.ForEach(file => file.Dispose());
        }
    }

    /// <summary>Appends what was worked out from the whole ledger: only while nobody else has written meanwhile.</summary>
    public static OneOf<ImmutableArray<LedgerEntry>, Failure> AppendAfter(PlanFile file, LedgerHead head, LedgerBatch batch) =>
        file.AppendAfter(head, batch).Match<OneOf<ImmutableArray<LedgerEntry>, Failure>>(
            entries => entries,
            moved => new Failure(Moved.Format(moved.Head.Sequence)),
            changed => StorageFailures.Of(changed),
            refusal => StorageFailures.Of(refusal));

    /// <summary>Who states it: as <c>--by</c> says, else the current user.</summary>
    public static OneOf<string, Failure> AuthorOf(CommandSession session, Signature signature)
    {
        string by = (signature.Author ?? session.Environment.UserName).Trim();
        return by.Length == 0 || by.Any(char.IsControl) ? new Failure(NoAuthor) : by;
    }
}
