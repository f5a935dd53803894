using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class EvidenceCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public EvidenceCommandTests()
    {
        _desk.Write("签到表.txt", "到会 32 人");
        _desk.Do("tick", "1", "2", "--quarter", "Q1", "--evidence", "签到表.txt");
        File.Delete(_desk["签到表.txt"]);
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Lists_a_file_once_however_often_it_is_cited()
    {
        string row = Assert.Single(_desk.Do("evidence", "list").Lines, line => line.Contains("签到表.txt", StringComparison.Ordinal));

        Assert.EndsWith("1 2", row.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains(Encoding.UTF8.GetByteCount("到会 32 人").ToString(System.Globalization.CultureInfo.InvariantCulture), row, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_a_kept_file_back_to_the_byte()
    {
        _desk.Do("evidence", "extract", HashOfTheOnlyFile());

        Assert.Equal("到会 32 人", File.ReadAllText(_desk["签到表.txt"]));
    }

    [Fact]
    public void Overwrites_nothing()
    {
        _desk.Write("签到表.txt", "别的内容");
        _desk.Refuses(
            ["evidence", "extract", HashOfTheOnlyFile()],
            "{folder}/签到表.txt 已经存在，没有覆盖。用 --out 换一个文件名。",
            "{folder}/签到表.txt exists already and was not overwritten. Choose another name with --out.");
    }

    [Fact]
    public void Refuses_a_hash_that_no_file_has() => _desk.Refuses(
        ["evidence", "extract", "ffff"],
        "没有编号以“ffff”开头的佐证材料。用 plankit evidence list 查看编号。",
        "No kept file's hash begins with “ffff”. plankit evidence list shows them.");

    [Fact]
    public void Shows_what_a_file_is_and_what_it_is_evidence_of()
    {
        _desk.Do("undo", "2");

        string[] lines = [.. _desk.Do("evidence", "show", HashOfTheOnlyFile()).Lines];

        Assert.Matches("^hash: [0-9a-f]{64}$", lines[0]);
        Assert.Equal(["file: 签到表.txt", "size: 13 bytes", "type: plain text"], lines[1..4]);
        Assert.Matches("^entry 1 \\(2016-[0-9-]+, Q1, 王芳\\): item 1 组织理论学习$", lines[4]);
        Assert.Matches("^entry 2 .+: item 2 办好读书活动 \\(retracted\\)$", lines[5]);
    }

    [Fact]
    public void Shows_nothing_of_a_hash_that_no_file_has() => _desk.Refuses(
        ["evidence", "show", "ffff"],
        "没有编号以“ffff”开头的佐证材料。用 plankit evidence list 查看编号。",
        "No kept file's hash begins with “ffff”. plankit evidence list shows them.");

    [Fact]
    public void Checks_that_every_file_is_unchanged() =>
        Assert.Equal("All kept files are there and unchanged: 1 file, 13 bytes together.", Assert.Single(_desk.Do("evidence", "check").Lines));

    [Fact]
    public void Names_a_file_that_was_changed()
    {
        string hash = HashOfTheOnlyFile();
        Tamper("到会 32 人"u8, "到会 99 人"u8);

        RefusesToCall(hash, "被改动过 ", "changed: ");
    }

    [Fact]
    public void Names_a_file_that_is_missing()
    {
        string hash = HashOfTheOnlyFile();
        byte[] digest = SHA256.HashData("到会 32 人"u8), other = [.. digest];
        other[0] ^= 1;
        Tamper(digest, other);

        RefusesToCall(hash, "缺少 ", "missing: ");
    }

    [Fact]
    public void Lists_and_shows_a_file_as_json()
    {
        _desk.Do("undo", "2");

        JsonElement list = _desk.Do("evidence", "list", "--format", "json").Json;

        JsonElement file = Assert.Single(list.GetProperty("files").EnumerateArray());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData("到会 32 人"u8)), file.GetProperty("hash").GetString());
        Assert.Equal("""["签到表.txt"]""", file.GetProperty("names").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal((13, 13, "plain-text"), (file.GetProperty("size").GetInt32(), list.GetProperty("size").GetInt32(), file.GetProperty("type").GetString()));
        Assert.Equal(
            [("1", false), ("2", true)],
            file.GetProperty("entries").EnumerateArray().Select(entry => (entry.GetProperty("item").GetString(), entry.GetProperty("retracted").GetBoolean())));
        JsonElement shown = _desk.Do("--lang", "zh", "evidence", "show", HashOfTheOnlyFile(), "--format", "json").Json;
        Assert.Equal(file.EnumerateObject().Select(member => member.Name), shown.EnumerateObject().Select(member => member.Name).Skip(1));
        Assert.Equal("plain-text", shown.GetProperty("type").GetString());
    }

    [Fact]
    public void Tells_what_became_of_each_file_as_json()
    {
        Assert.Equal("unchanged", StateOfTheOnlyFile(0));
        Tamper("到会 32 人"u8, "到会 99 人"u8);

        Assert.Equal("changed", StateOfTheOnlyFile(2));
    }

    [Fact]
    public void Answers_with_an_empty_list_where_no_file_is_kept()
    {
        using var desk = Desk.WithSmallPlan();

        Assert.Empty(desk.Do("evidence", "list", "--format", "json").Json.GetProperty("files").EnumerateArray());
        Assert.Equal(0, desk.Do("evidence", "check", "--format", "json").Json.GetProperty("counts").GetProperty("unchanged").GetInt32());
    }

    private string? StateOfTheOnlyFile(int exitCode)
    {
        CommandResult check = _desk.Run("evidence", "check", "--format", "json");
        Assert.Equal(exitCode, check.ExitCode);
        string? state = Assert.Single(check.Json.GetProperty("files").EnumerateArray()).GetProperty("state").GetString();
        Assert.Equal(1, check.Json.GetProperty("counts").GetProperty(state!).GetInt32());
        return state;
    }

    private void RefusesToCall(string hash, string chinese, string english) => _desk.Refuses(
        ["evidence", "check"],
        $"{{folder}}/2016.plankit 里有 1 份佐证材料缺少或被改动过：\n{chinese}签到表.txt（编号 {hash}，第 1 号记录引用）\n请用备份恢复计划文件（plankit verify 核验备份）；文件没有改动。",
        $"In {{folder}}/2016.plankit, kept files are missing or were changed: 1\n{english}签到表.txt (hash {hash}, cited by entry 1)\nRestore the plan file from a backup (plankit verify checks one); the file was not changed.");

    // Other bytes of the same length, wherever they stand in the file.
    private void Tamper(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> others)
    {
        byte[] file = File.ReadAllBytes(_desk["2016.plankit"]);
        int changes = 0;
        for (int at; (at = file.AsSpan().IndexOf(bytes)) >= 0; changes++)
        {
            others.CopyTo(file.AsSpan(at));
        }

        Assert.NotEqual(0, changes);
        File.WriteAllBytes(_desk["2016.plankit"], file);
    }

    private string HashOfTheOnlyFile() => _desk.Do("evidence", "list").Lines
        .Single(line => line.Contains("签到表.txt", StringComparison.Ordinal))
        .Trim()
        .Split(' ')[0];
}
