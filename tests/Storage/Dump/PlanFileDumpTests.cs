using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Tests.Storage;

/// <summary>Dump and restore are exact inverses: of the ledger, the texts, the evidence, the plugins and the settings.</summary>
public sealed class PlanFileDumpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Gives_the_same_file_again_whatever_is_in_it()
    {
        int run = 0;
        Gen<string> texts = Gen.Elements("张", "a", "\"", "\\", "𠮷", "<", "é", "'", " ").ListOf().Select(string.Concat);
        Gen<byte[]> contents = Gen.OneOf(ArbMap.Default.GeneratorFor<byte>().NonEmptyListOf().Select(bytes => bytes.ToArray()), Gen.Constant(new byte[200_000]));
        Prop.ForAll(texts.ListOf().ToArbitrary(), contents.ListOf().ToArbitrary(), (notes, files) =>
        {
            string path = _folder[$"{++run}.plankit"];
            Fill(path, [.. notes], [.. files]);
            AssertRestoresAlike(path, _folder[$"{run}-restored.plankit"]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Gives_the_same_file_again_of_a_file_of_version_1() =>
        AssertRestoresAlike(SchemaFiles.CopyOf(1, _folder), _folder["restored.plankit"]);

    [Fact]
    public void Keeps_what_each_line_holds_readable_for_other_programs()
    {
        string path = _folder["a.plankit"];
        Fill(path, ["已召开"], []);

        string[] lines = Encoding.UTF8.GetString(Dump(path)).Split('\n');

        Assert.StartsWith("""{"type":"plankit-dump","version":1,"unit":"市测试委","year":2016,""", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("""{"type":"entry","sequence":1,"recordedAt":"2016-04-01T""", StringComparison.Ordinal));
        Assert.StartsWith("""{"type":"end","lines":""", lines[^2], StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void Is_not_made_of_a_file_that_was_changed()
    {
        string path = _folder["a.plankit"];
        using (PlanFile made = PlanFiles.Create(path))
        {
            made.Append(PlanFiles.Tick(), PlanFiles.Tick());
        }

        RawFile.TamperUnseen(path, "UPDATE ledger SET author = 'x' WHERE sequence = 2");
        using PlanFile file = PlanFiles.Open(path, PlanFileAccess.Read);

        Assert.Equal(2, Assert.IsType<DamagedFile>(file.DumpTo(Stream.Null).AsT1.Value).Sequence);
    }

    internal static byte[] Dump(string path)
    {
        using PlanFile file = PlanFiles.Open(path, PlanFileAccess.Read);
        using var dump = new MemoryStream();
        Assert.True(file.DumpTo(dump).IsT0);
        return dump.ToArray();
    }

    private static void AssertRestoresAlike(string path, string restored)
    {
        byte[] dump = Dump(path);
        LedgerHead head;
        using (PlanFile file = PlanFiles.Open(path, PlanFileAccess.Read))
        {
            head = file.Head();
        }

        Assert.Equal(new BackupWritten(restored, head), PlanFile.Restore(restored, new MemoryStream(dump), PlanFiles.Options()).AsT0);
        Assert.Equal(dump, Dump(restored));
        using PlanFile again = PlanFiles.Open(restored);
        Assert.True(again.Verify().AsT0.IsSound);
        Assert.Single(again.Append(PlanFiles.Tick()));
    }

    private void Fill(string path, string[] notes, byte[][] files)
    {
        using PlanFile file = PlanFiles.Create(path);
        foreach (string note in notes)
        {
            file.Append(PlanFiles.Tick(note: note));
        }

        foreach (byte[] content in files)
        {
            using EvidenceFile evidence = EvidenceFile.Open(_folder.Write("材料.bin", content)).AsT0;
            file.MustAppend(new LedgerBatch
            {
                Author = "李四",
                Facts = [new DatedFact(PlanFiles.Day, PlanFiles.Tick(evidence: evidence.Reference))],
                Evidence = [evidence],
            });
        }

        var revised = SourceText.From("一、组织\n1．完善各项制度。\n");
        file.MustAppend(new LedgerBatch
        {
            Author = "李四",
            Facts = [new DatedFact(PlanFiles.Day, new PlanRevised { TextDigest = Digest.Of(Encoding.UTF8.GetBytes(revised.ToString())), Reason = "上级要求" })],
            RevisedText = revised,
        });
        file.Append(new OwnerAssigned { Item = new ItemId("a"), Owner = "人事科" }, new EntryRetracted { Sequence = 1 });
        file.ChangeSettings(new Dictionary<string, string?> { ["severity.PK0108"] = "error", ["output"] = "年终" });
    }
}
