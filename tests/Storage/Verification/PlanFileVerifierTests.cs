using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

public sealed class PlanFileVerifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;
    private readonly LedgerHead _head;

    public PlanFileVerifierTests()
    {
        _path = _folder["a.plankit"];
        using PlanFile file = PlanFiles.Create(_path);
        using EvidenceFile evidence = EvidenceFile.Open(_folder.Write("a.txt", "signed")).AsT0;
        file.Append(PlanFiles.Tick());
        file.MustAppend(new LedgerBatch
        {
            Author = "张三",
            Facts = [new DatedFact(PlanFiles.Day, PlanFiles.Tick(evidence: evidence.Reference))],
            Evidence = [evidence],
        });
        _head = file.Head();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finds_nothing_in_a_file_that_is_as_it_was_written()
    {
        VerificationReport report = Verify();

        Assert.True(report.IsSound);
        Assert.Null(report.FirstBadSequence);
        Assert.Equal(_head, report.Head);
        Assert.Equal(1, report.EvidenceCount);
    }

    [Theory]
    [InlineData("UPDATE ledger SET author = 'x' WHERE sequence = 1", VerificationProblem.BrokenChain, 1L)]
    [InlineData("DELETE FROM ledger WHERE sequence = 1", VerificationProblem.BrokenChain, 1L)]
    [InlineData("UPDATE evidence SET content = CAST('forged' AS BLOB)", VerificationProblem.ChangedContent, null)]
    [InlineData("UPDATE evidence SET digest = zeroblob(32)", VerificationProblem.ChangedContent, null)]
    [InlineData("DELETE FROM evidence", VerificationProblem.MissingContent, 2L)]
    [InlineData("INSERT INTO plan_text VALUES (x'2D711642B726B04401627CA9FBAC32F5C8530FB1903CC4DB02258717921A4881', 'utf-8', x'78')", VerificationProblem.UncitedContent, null)]
    public void Finds_what_was_changed(string sql, VerificationProblem problem, long? sequence)
    {
        RawFile.TamperUnseen(_path, sql);

        Assert.Contains(Verify().Findings, finding => finding.Problem == problem && finding.Sequence == sequence);
    }

    [Fact]
    public void Finds_what_was_changed_in_the_schema_and_the_beginning_while_the_file_is_open()
    {
        using PlanFile file = PlanFiles.Open(_path, PlanFileAccess.Read);
        RawFile.Execute(_path, "DROP TRIGGER plan_no_update; UPDATE plan SET unit = 'x'");

        Assert.Equal(
            [VerificationProblem.ForeignSchema, VerificationProblem.ChangedBeginning],
            file.Verify().AsT0.Findings.Select(finding => finding.Problem));
    }

    [Fact]
    public void Finds_columns_that_hold_what_they_may_not()
    {
        RawFile.TamperUnseen(_path, "UPDATE ledger SET hash = x'00' WHERE sequence = 2");

        Assert.Equal([VerificationProblem.BrokenPage, VerificationProblem.BrokenChain], Verify().Findings.Select(finding => finding.Problem).Distinct().Take(2));
    }

    [Fact]
    public void Names_the_first_bad_entry_and_the_head_up_to_it()
    {
        RawFile.TamperUnseen(_path, "UPDATE ledger SET author = 'x' WHERE sequence = 2");

        VerificationReport report = Verify();

        Assert.Equal(2, report.FirstBadSequence);
        Assert.Equal(1, report.Head.Sequence);
    }

    private VerificationReport Verify()
    {
        using PlanFile file = PlanFiles.Open(_path, PlanFileAccess.Read);
        return file.Verify().AsT0;
    }
}
