using System.IO.Compression;

namespace PlanKit.Cli.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("zh", "summary", "市测试局2016年年终总结.xlsx")]
    [InlineData("en", "summary", "市测试局 2016 Year-end summary.xlsx")]
    [InlineData("zh", "quarterly", "市测试局2016年季度进度表.xlsx")]
    public void Names_the_workbook_after_unit_year_and_exporter(string language, string exporter, string name)
    {
        CommandResult result = _desk.Do("export", exporter, "--lang", language);

        Assert.True(IsWorkbook(name));
        Assert.EndsWith(_desk[name], result.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void Writes_where_it_is_told_and_leaves_nothing_else()
    {
        _desk.Do("export", "summary", "--out", "a.xlsx");

        Assert.True(IsWorkbook("a.xlsx"));
        Assert.Equal(["2016.plankit", "a.xlsx", "plan.txt"], FolderContents.Of(_desk.Folder).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Takes_the_place_of_an_older_workbook()
    {
        _desk.Write("a.xlsx", "old");

        _desk.Do("export", "summary", "--out", "a.xlsx");

        Assert.True(IsWorkbook("a.xlsx"));
    }

    [Fact]
    public void Does_not_change_the_plan_file()
    {
        byte[] before = File.ReadAllBytes(_desk["2016.plankit"]);

        _desk.Do("export", "summary");

        Assert.Equal(before, File.ReadAllBytes(_desk["2016.plankit"]));
    }

    [Fact]
    public void Writes_texts_that_look_like_formulas_or_hold_what_Excel_forbids()
    {
        _desk.Do("tick", "1", "--quarter", "Q1", "--note", "=HYPERLINK(\"http://example.org\")", "--by", "@SUM(A1)");
        _desk.Do("tick", "2", "--quarter", "Q1", "--note", new string('长', 40_000));
        _desk.Do("owner", "1", "+1+1");

        _desk.Do("export", "summary", "--out", "a.xlsx");

        string sheets = Sheets("a.xlsx");
        Assert.DoesNotContain("<f>", sheets, StringComparison.Ordinal);
        Assert.Contains("HYPERLINK", sheets, StringComparison.Ordinal);
    }

    [Fact]
    public void Survives_a_title_of_ten_thousand_characters()
    {
        using var desk = new Desk();
        desk.Write("plan.txt", $"2016年工作要点\n\n一、学习\n\n1．{new string('学', 10_000)}\n\n2．读书。\n");
        desk.Do("new", "plan.txt", "--unit", "市局");

        desk.Do("export", "summary", "--out", "a.xlsx");
        desk.IsTerminal = true;

        Assert.Contains("学学学", desk.Do("outline").Output, StringComparison.Ordinal);
        Assert.Contains("学学学", desk.Do("status").Output, StringComparison.Ordinal);
        Assert.Equal(1, desk.Run("check").ExitCode);
    }

    [Fact]
    public void Cuts_a_name_that_no_disk_would_take()
    {
        using var desk = new Desk();
        desk.Write("plan.txt", Desk.SmallPlan);
        desk.Do("new", "plan.txt", "--unit", new string('局', 300));

        desk.Do("export", "summary", "--lang", "zh");

        string name = Assert.Single(FolderContents.Of(desk.Folder).Keys, name => name.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.EndsWith("2016年年终总结.xlsx", name, StringComparison.Ordinal);
    }

    private bool IsWorkbook(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(_desk[name]);
        return archive.GetEntry("xl/workbook.xml") is not null;
    }

    private string Sheets(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(_desk[name]);
        return string.Concat(archive.Entries
            .Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            }));
    }
}
