using System.Text;
using PlanKit.Storage;

namespace PlanKit.Tests.Storage;

/// <summary>A dump that is damaged, cut short or hostile is refused by its line, and nothing is left.</summary>
public sealed class PlanFileRestoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _lines;

    public PlanFileRestoreTests()
    {
        string path = _folder["a.plankit"];
        using (PlanFile file = PlanFiles.Create(path))
        using (EvidenceFile evidence = EvidenceFile.Open(_folder.Write("a.txt", "signed")).AsT0)
        {
            file.MustAppend(new LedgerBatch
            {
                Author = "张三",
                Facts = [new DatedFact(PlanFiles.Day, PlanFiles.Tick(evidence: evidence.Reference)), new DatedFact(PlanFiles.Day, PlanFiles.Tick())],
                Evidence = [evidence],
            });
            file.ChangeSettings(new Dictionary<string, string?> { ["a"] = "b" });
        }

        // plan, text, evidence, piece, plugin, plugin, setting, entry, entry, end
        _lines = Encoding.UTF8.GetString(PlanFileDumpTests.Dump(path)).TrimEnd('\n').Split('\n');
        Assert.Equal(10, _lines.Length);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, "\"year\":2016", "\"year\":2017")]
    [InlineData(1, "\"version\":1", "\"version\":2")]
    [InlineData(1, "plankit-dump", "dump")]
    [InlineData(1, "\"reading\":\"{}\"", "\"reading\":{}")]
    [InlineData(2, "完善", "改善")]
    [InlineData(2, "utf-8", "utf-7")]
    [InlineData(4, "c2lnbmVk", "c2lnbmVl", 3)]
    [InlineData(4, "c2lnbmVk", "c2lnbmVkZA==")]
    [InlineData(4, "c2lnbmVk", "")]
    [InlineData(4, "c2lnbmVk", "!")]
    [InlineData(3, "\"size\":6", "\"size\":6000000000")]
    [InlineData(3, "\"size\":6", "\"size\":-6")]
    [InlineData(6, "\"excel\"", "\"gongxin\"")]
    [InlineData(7, "\"b\"", "\"\\n\"")]
    [InlineData(7, "\"b\"", "\"\\ud842\"")]
    [InlineData(8, "张三", "李四")]
    [InlineData(8, "\"sequence\":1", "\"sequence\":2")]
    [InlineData(9, "\"hash\":\"", "\"hash\":\"0")]
    [InlineData(9, "{", "{\"type\":\"entry\",")]
    [InlineData(9, "{", "[")]
    [InlineData(9, "\"type\":\"entry\"", "\"type\":\"text\"")]
    [InlineData(9, "\"type\":\"entry\"", "\"type\":\"spy\"")]
    [InlineData(10, "\"lines\":10", "\"lines\":9")]
    [InlineData(10, "\"head\":\"2:", "\"head\":\"1:")]
    public void Refuses_a_line_that_was_changed(int line, string from, string to, int? seenAt = null)
    {
        Assert.Contains(from, _lines[line - 1], StringComparison.Ordinal);

        string[] changed = [.. _lines];
        changed[line - 1] = changed[line - 1].Replace(from, to, StringComparison.Ordinal);

        Assert.Equal(seenAt ?? line, Refusal(Join(changed)).Line);
    }

    [Fact]
    public void Refuses_lines_that_are_missing_moved_or_there_twice()
    {
        for (int i = 0; i < _lines.Length; i++)
        {
            Refusal(Join([.. _lines[..i], .. _lines[(i + 1)..]]));
            Refusal(Join([.. _lines[..(i + 1)], .. _lines[i..]]));
        }

        Refusal(Join([.. _lines[..7], _lines[8], _lines[7], _lines[9]]));
        Refusal(Join([.. _lines, ""]));
    }

    [Fact]
    public void Refuses_a_dump_cut_short_anywhere()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Join(_lines));
        for (int length = 0; length < whole.Length; length += 7)
        {
            Refusal(whole[..length]);
        }

        Refusal(whole[..^1]);
    }

    [Fact]
    public void Refuses_contents_that_no_entry_cites()
    {
        string[] added = [.. _lines[..4], .. _lines[4..7], .. _lines[7..]];
        added[1] += "\n{\"type\":\"text\",\"sha256\":\"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881\",\"encoding\":\"utf-8\",\"content\":\"x\"}";
        added[^1] = added[^1].Replace("\"lines\":10", "\"lines\":11", StringComparison.Ordinal);

        Assert.Contains("not sound", Refusal(Join(added)).Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_what_lies_there_already()
    {
        string path = _folder.Write("b.plankit", "mine");

        Assert.Equal(new FileExists(path), PlanFile.Restore(path, new MemoryStream(Encoding.UTF8.GetBytes(Join(_lines))), PlanFiles.Options()).AsT1);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    private UnusableDump Refusal(string dump) => Refusal(Encoding.UTF8.GetBytes(dump));

    private UnusableDump Refusal(byte[] dump)
    {
        UnusableDump refusal = PlanFile.Restore(_folder["b.plankit"], new MemoryStream(dump), PlanFiles.Options()).AsT2;
        Assert.Equal(["a.plankit", "a.txt"], _folder.Names);
        Assert.InRange(refusal.Line, 1, _lines.Length + 2);
        return refusal;
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";
}
