namespace PlanKit.Cli.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly Desk _desk = new();

    public NewCommandTests() => _desk.Write("工作要点.txt", Desk.SmallPlan);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Makes_one_file_named_as_the_document()
    {
        CommandResult result = _desk.Do("new", "工作要点.txt");

        Assert.Equal($"Made {_desk["工作要点.plankit"]}: 2016, 2 sections, 4 items", Assert.Single(result.Error.TrimEnd().Split(Environment.NewLine)));
        Assert.Equal("", result.Output);
        Assert.Equal(["工作要点.plankit", "工作要点.txt"], FolderContents.Of(_desk.Folder).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Takes_unit_and_year_from_the_document()
    {
        _desk.Do("new", "工作要点.txt");

        Assert.Equal(("市测试局", 2016), Header());
    }

    [Fact]
    public void Takes_unit_and_year_from_the_command_line_before_the_document()
    {
        _desk.Do("new", "工作要点.txt", "--unit", "市工信委", "--year", "2017");

        Assert.Equal(("市工信委", 2017), Header());
    }

    [Fact]
    public void Takes_the_unit_from_the_plugin_before_the_document()
    {
        _desk.Do("new", "工作要点.txt", "--plugin", "gongxin");

        Assert.NotEqual("市测试局", Header().Unit);
    }

    [Fact]
    public void Says_so_when_the_year_was_taken_from_the_calendar()
    {
        _desk.Write("undated.txt", "一、学习\n\n1．组织学习。\n");

        CommandResult result = _desk.Do("new", "undated.txt");

        Assert.Contains("The document names no year; 2016 was taken.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_is_wrong_with_the_document()
    {
        _desk.Write("twice.txt", Desk.SmallPlan + Desk.SmallPlan);

        CommandResult result = _desk.Do("new", "twice.txt");

        Assert.Contains("warning PK0004", result.Error, StringComparison.Ordinal);
        Assert.Contains("4 items", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_level_that_holds_the_items()
    {
        _desk.Do("new", "工作要点.txt", "--items", "1");

        Assert.Equal(2, _desk.Do("outline", "--format", "json").Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Reads_other_encodings()
    {
        _desk.Write("utf16.txt", [.. System.Text.Encoding.Unicode.Preamble, .. System.Text.Encoding.Unicode.GetBytes(Desk.SmallPlan)]);

        CommandResult result = _desk.Do("new", "utf16.txt");

        Assert.Contains("4 items", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_person_at_a_terminal_on_the_terminal()
    {
        _desk.IsTerminal = true;

        CommandResult result = _desk.Do("new", "工作要点.txt", "--lang", "zh");

        Assert.Equal($"已建立 {_desk["工作要点.plankit"]}：2016 年，2 个部分，4 个条目", Assert.Single(result.Lines));
        Assert.Equal("", result.Error);
    }

    private (string? Unit, int Year) Header()
    {
        System.Text.Json.JsonElement outline = _desk.Do("outline", "--format", "json").Json;
        return (outline.GetProperty("unit").GetString(), outline.GetProperty("year").GetInt32());
    }
}
