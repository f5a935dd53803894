using System.Security.Cryptography;
using System.Text;
using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

public sealed class EvidenceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["a.plankit"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_a_file_by_its_content_and_its_name_without_folders()
    {
        using EvidenceFile evidence = EvidenceFile.Open(_folder.Write("签到表.txt", "signed")).AsT0;

        Assert.Equal(new EvidenceReference(Digest.Of("signed"u8), "签到表.txt", 6), evidence.Reference);
    }

    [Fact]
    public void Says_what_is_wrong_with_a_file_that_cannot_be_kept()
    {
        string large = _folder.Write("large.bin", new byte[11]);

        Assert.Equal(new FileNotFound(_folder["missing.txt"]), EvidenceFile.Open(_folder["missing.txt"]).AsT1.Value);
        Assert.Equal(new FileNotFound(_folder["missing/a.txt"]), EvidenceFile.Open(_folder["missing/a.txt"]).AsT1.Value);
        Assert.Equal(new EvidenceIsFolder(_folder.Path), EvidenceFile.Open(_folder.Path).AsT1.Value);
        Assert.Equal(new EvidenceTooLarge(large, 11, 10), EvidenceFile.Open(large, limit: 10).AsT1.Value);
        Assert.True(EvidenceFile.Open(large, limit: 11).IsT0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300_000)]
    public void Gives_the_bytes_back(int size)
    {
        byte[] content = [.. Enumerable.Range(0, size).Select(i => (byte)(i * 7))];
        string path = _folder.Write("a.bin", content);
        using PlanFile file = PlanFiles.Create(Path);

        EvidenceReference reference = Keep(file, path);

        using var kept = new MemoryStream();
        using (Stream stream = file.OpenEvidence(reference.Content).AsT0)
        {
            stream.CopyTo(kept);
        }

        Assert.Equal(content, kept.ToArray());
        Assert.True(file.Verify().AsT0.IsSound);
        Assert.Equal(1, file.Verify().AsT0.EvidenceCount);
    }

    [Fact]
    public void Keeps_the_same_content_once_whatever_it_is_called()
    {
        using PlanFile file = PlanFiles.Create(Path);

        Keep(file, _folder.Write("a.txt", "signed"));
        Keep(file, _folder.Write("b.txt", "signed"));

        Assert.Equal(1, file.Verify().AsT0.EvidenceCount);
        Assert.Equal(
            ["a.txt", "b.txt"],
            file.Ledger().Entries.SelectMany(entry => EvidenceCitations.In(entry.Fact)).Select(reference => reference.FileName));
    }

    [Fact]
    public void Lets_a_kept_file_be_cited_again_without_it()
    {
        using PlanFile file = PlanFiles.Create(Path);
        EvidenceReference reference = Keep(file, _folder.Write("a.txt", "signed"));

        Assert.Single(file.Append(PlanFiles.Tick(evidence: reference)));
    }

    [Fact]
    public void Is_refused_when_it_was_changed_after_it_was_opened()
    {
        using PlanFile file = PlanFiles.Create(Path);
        string path = _folder.Write("a.txt", "signed");
        using EvidenceFile evidence = EvidenceFile.Open(path).AsT0;
        using (var writer = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            writer.Write("forged"u8);
        }

        Assert.Equal(new EvidenceChanged(path), file.Append(Citing(evidence)).AsT1);
        Assert.Empty(file.Ledger().Entries);
        Assert.Equal(0, file.Verify().AsT0.EvidenceCount);
    }

    [Fact]
    public void Is_refused_when_it_grew_after_it_was_opened()
    {
        using PlanFile file = PlanFiles.Create(Path);
        string path = _folder.Write("a.txt", "signed");
        using EvidenceFile evidence = EvidenceFile.Open(path).AsT0;
        File.AppendAllText(path, " and more");

        Assert.True(file.Append(Citing(evidence)).IsT1);
        Assert.Single(file.Append(PlanFiles.Tick()));
    }

    [Fact]
    public void Must_be_cited_and_kept()
    {
        using PlanFile file = PlanFiles.Create(Path);
        using EvidenceFile evidence = EvidenceFile.Open(_folder.Write("a.txt", "signed")).AsT0;

        Assert.Throws<ArgumentException>(() => file.Append(PlanFiles.Tick(evidence: evidence.Reference)));
        Assert.Throws<ArgumentException>(() => file.Append(new LedgerBatch
        {
            Author = "张三",
            Facts = [new DatedFact(PlanFiles.Day, PlanFiles.Tick())],
            Evidence = [evidence],
        }));
        Assert.Empty(file.Ledger().Entries);
    }

    [Fact]
    public void Is_not_found_under_another_hash()
    {
        using PlanFile file = PlanFiles.Create(Path);
        var other = Digest.FromHash(SHA256.HashData(Encoding.UTF8.GetBytes("other")));

        Assert.Equal(new EvidenceNotKept(other), file.OpenEvidence(other).AsT1);
    }

    [Fact]
    public void Changes_nothing_when_the_disk_is_full()
    {
        using var disk = SmallDisk.Mount(_folder, "600k");
        using (PlanFile file = PlanFiles.Create(disk["a.plankit"]))
        {
            using EvidenceFile evidence = EvidenceFile.Open(_folder.Write("a.bin", RandomNumberGenerator.GetBytes(1_000_000))).AsT0;

            Assert.Equal(FileFaultKind.DiskFull, Assert.IsType<FileFault>(file.Append(Citing(evidence)).AsT2.Value).Kind);

            Assert.Empty(file.Ledger().Entries);
        }

        using PlanFile reopened = PlanFiles.Open(disk["a.plankit"]);
        Assert.True(reopened.Verify().AsT0.IsSound);
        Assert.Single(reopened.Append(PlanFiles.Tick()));
    }

    private static EvidenceReference Keep(PlanFile file, string path)
    {
        using EvidenceFile evidence = EvidenceFile.Open(path).AsT0;
        file.MustAppend(Citing(evidence));
        return evidence.Reference;
    }

    private static LedgerBatch Citing(EvidenceFile evidence) => new()
    {
        Author = "张三",
        Facts = [new DatedFact(PlanFiles.Day, PlanFiles.Tick(evidence: evidence.Reference))],
        Evidence = [evidence],
    };
}
