using System.Text;

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

    private string HashOfTheOnlyFile() => _desk.Do("evidence", "list").Lines
        .Single(line => line.Contains("签到表.txt", StringComparison.Ordinal))
        .Trim()
        .Split(' ')[0];
}
