using System.Collections.Immutable;
using System.Security.Cryptography;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage.Ledger;
using PlanKit.Storage.Sqlite;
using PlanKit.Text;

namespace PlanKit.Storage;

/// <summary>Checks all of a plan file, as it stands at one moment. Used once.</summary>
internal sealed class PlanFileVerifier(Database database, EarlierPosition? earlier = null)
{
    private static readonly LocalizableText BrokenPage = new("数据库检查：{0}", "the database check says: {0}");
    private static readonly LocalizableText ForeignSchema = new("数据库的表、触发器或视图不是 PlanKit 写下的那些", "the tables, triggers or views are not those that PlanKit wrote");
    private static readonly LocalizableText BrokenReference = new("表 {0} 中有一行所指的内容不存在", "a row of table {0} refers to what is not there");
    private static readonly LocalizableText ChangedBeginning = new("计划的单位、年份、文本、配置或起始哈希被改动过", "the unit, year, text, profile or first hash of the plan was changed");
    private static readonly LocalizableText UnknownKind = new("第 {0} 号记录的种类“{1}”只有更新的版本才认识", "entry {0} is of the kind '{1}', which only a newer version knows");
    private static readonly LocalizableText MissingEvidence = new("第 {0} 号记录引用的文件“{1}”（{2}）不在文件中", "entry {0} cites the file '{1}' ({2}), which is not kept");
    private static readonly LocalizableText MissingText = new("第 {0} 号记录所指的计划文本（{1}）不在文件中", "entry {0} names a plan text ({1}) that is not kept");
    private static readonly LocalizableText MissingEntry = new("第 {0} 号记录撤销的第 {1} 号记录不在它之前", "entry {0} retracts entry {1}, which does not come before it");
    private static readonly LocalizableText Changed = new("保存的内容 {0} 已被改动", "the kept content {0} was changed");
    private static readonly LocalizableText Uncited = new("没有任何记录引用保存的内容 {0}", "no entry cites the kept content {0}");

    private readonly List<VerificationFinding> _findings = [];
    private readonly Dictionary<Digest, long> _evidenceSizes = [];
    private readonly HashSet<Digest> _texts = [];
    private readonly HashSet<Digest> _cited = [];
    private readonly byte[] _earlierHash = earlier?.Hash.ToBytes() ?? [];
    private bool _isEarlierPassed;

    public VerificationReport Verify()
    {
        // One read transaction: what another process appends meanwhile is not half seen.
        database.Execute("BEGIN");
        try
        {
            CheckDatabase();
            HashContents("SELECT id, digest FROM evidence", "evidence", (digest, size) => _evidenceSizes[digest] = size);
            HashContents("SELECT rowid, digest FROM plan_text", "plan_text", (digest, _) => _texts.Add(digest));
            List<VerificationFinding> contentFindings = [.. _findings.Where(finding => finding.Problem == VerificationProblem.ChangedContent)];
            _findings.RemoveAll(contentFindings.Contains);
            LedgerHead head = CheckLedger();
            _findings.AddRange(contentFindings);
            foreach (Digest digest in _evidenceSizes.Keys.Concat(_texts).Where(digest => !_cited.Contains(digest)))
            {
                Find(VerificationProblem.UncitedContent, Uncited.Format(digest));
            }

            return new VerificationReport(head, _evidenceSizes.Count, [.. _findings]) { Continuity = earlier?.Of(head, _isEarlierPassed) };
        }
        finally
        {
            database.Execute("ROLLBACK");
        }
    }

    private void CheckDatabase()
    {
        foreach (string line in FirstColumn("PRAGMA integrity_check(10)").Where(line => line is not "ok"))
        {
            Find(VerificationProblem.BrokenPage, BrokenPage.Format(line));
        }

        if (!PlanSchema.IsIn(database))
        {
            Find(VerificationProblem.ForeignSchema, ForeignSchema);
        }

        foreach (string table in FirstColumn("PRAGMA foreign_key_check"))
        {
            Find(VerificationProblem.BrokenReference, BrokenReference.Format(table));
        }
    }

    private LedgerHead CheckLedger()
    {
        if (PlanTable.Read(database) is not { } plan)
        {
            Find(VerificationProblem.ChangedBeginning, ChangedBeginning);
            return new LedgerHead(0, Digest.Of([]));
        }

        if (!plan.IsAsItWasMade || !PlanProfileSerializer.Read(plan.Profile).IsT0 || ReadingOptions.Read(plan.Reading) is null)
        {
            Find(VerificationProblem.ChangedBeginning, ChangedBeginning);
        }

        _cited.Add(plan.Text);
        using var walk = new LedgerWalk(database, plan.Genesis);
        Compare(walk);
        while (walk.TryStep(out LedgerRecord record))
        {
            Compare(walk);
            if (record.IsPlainTick)
            {
                continue;
            }

            long sequence = walk.Sequence;
            record.ToEntry(walk.PreviousHash, walk.Hash).Switch(
                entry => CheckFact(entry.Fact, sequence),
                unknown => Find(VerificationProblem.UnknownKind, UnknownKind.Format(sequence, unknown.Kind), sequence),
                malformed => Find(VerificationProblem.UnreadableEntry, LedgerReader.Describe(malformed, sequence), sequence));
        }

        if (walk.Flaw is { } flaw)
        {
            Find(VerificationProblem.BrokenChain, LedgerReader.Describe(flaw, walk.Sequence + 1), walk.Sequence + 1);
        }

        return new LedgerHead(walk.Sequence, walk.Hash);
    }

    private void Compare(LedgerWalk walk) =>
        _isEarlierPassed |= earlier is not null && (earlier.Sequence ?? walk.Sequence) == walk.Sequence && walk.IsAt(_earlierHash);

    private void CheckFact(LedgerFact fact, long sequence)
    {
        foreach (EvidenceReference reference in EvidenceCitations.In(fact))
        {
            _cited.Add(reference.Content);
            if (!_evidenceSizes.TryGetValue(reference.Content, out long size) || size != reference.Size)
            {
                Find(VerificationProblem.MissingContent, MissingEvidence.Format(sequence, reference.FileName, reference.Content), sequence);
            }
        }

        if (fact is PlanRevised revised)
        {
            _cited.Add(revised.TextDigest);
            if (!_texts.Contains(revised.TextDigest))
            {
                Find(VerificationProblem.MissingContent, MissingText.Format(sequence, revised.TextDigest), sequence);
            }
        }

        if (fact is EntryRetracted retracted && (retracted.Sequence < 1 || retracted.Sequence >= sequence))
        {
            Find(VerificationProblem.MissingContent, MissingEntry.Format(sequence, retracted.Sequence), sequence);
        }
    }

    private void HashContents(string sql, string table, Action<Digest, long> found)
    {
        using Statement statement = database.Prepare(sql);
        while (statement.Step())
        {
            long row = statement.IntegerAt(0) ?? 0;
            using Stream content = database.OpenBlob(table, "content", row);
            long size = content.Length;
            var digest = Digest.FromHash(SHA256.HashData(content));
            if (statement.DigestAt(1) is not { } named || named != digest)
            {
                Find(VerificationProblem.ChangedContent, Changed.Format(statement.DigestAt(1)?.Hex ?? row.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                continue;
            }

            found(digest, size);
        }
    }

    private ImmutableArray<string> FirstColumn(string sql)
    {
        using Statement statement = database.Prepare(sql);
        ImmutableArray<string>.Builder values = ImmutableArray.CreateBuilder<string>();
        while (statement.Step())
        {
            values.Add(statement.TextAt(0));
        }

        return values.DrainToImmutable();
    }

    private void Find(VerificationProblem problem, LocalizableText reason, long? sequence = null) =>
        _findings.Add(new VerificationFinding(problem, reason, sequence));
}
