using System.Text.Json;
using PlanKit.Cli.Output;

namespace PlanKit.Cli.Tests.Commands;

public sealed class OutlineCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Shows_a_tree_of_sections_with_categories_and_items()
    {
        Assert.Equal(
            [
                "市测试局 2016  市测试局2016年工作要点",
                "├── 一、学习教育 [study]  0.98",
                "│   ├── 1．组织理论学习  0.98",
                "│   │   └── cadence proposed: 每季度至少集中学习1次 (once in every quarter)",
                "│   └── 2．办好读书活动  0.98",
                "└── 二、廉政建设 [integrity]  0.98",
                "    ├── 3．签订目标责任书  0.98",
            ],
            _desk.Do("outline").Lines.Take(7));
        Assert.Contains("2 sections, 4 items", _desk.Do("outline").Lines);
    }

    [Fact]
    public void Shows_it_in_chinese()
    {
        IReadOnlyList<string> lines = _desk.Do("outline", "--lang", "zh").Lines;

        Assert.Equal("市测试局 2016 年  市测试局2016年工作要点", lines[0]);
        Assert.Equal("├── 一、学习教育 [学习]  0.98", lines[1]);
        Assert.Contains("2 个部分，4 个条目", lines);
    }

    [Fact]
    public void Shows_a_document_without_making_a_file()
    {
        using var desk = new Desk();
        desk.Write("plan.txt", Desk.SmallPlan);

        CommandResult result = desk.Do("outline", "plan.txt");

        Assert.Equal(_desk.Do("outline").Output, result.Output);
        Assert.Equal(["plan.txt"], FolderContents.Of(desk.Folder).Keys);
    }

    [Fact]
    public void Gives_json_with_the_members_of_the_design_in_their_order()
    {
        JsonElement outline = _desk.Do("outline", "--format", "json").Json;

        Assert.Equal(["schemaVersion", "unit", "year", "title", "sections", "items", "diagnostics"], Names(outline));
        JsonElement section = outline.GetProperty("sections")[0];
        Assert.Equal(["ordinal", "marker", "title", "category", "line", "confidence", "doubt", "items"], Names(section));
        JsonElement item = section.GetProperty("items")[0];
        Assert.Equal(["id", "number", "address", "marker", "title", "body", "category", "line", "confidence", "doubt", "clauses", "cadences"], Names(item));
        Assert.Equal(["times", "per", "text", "line", "column", "countsWeeksOrDays"], Names(item.GetProperty("cadences")[0]));
        Assert.Equal(1, outline.GetProperty("schemaVersion").GetInt32());
        Assert.Equal("study", section.GetProperty("category").GetString());
        Assert.Equal("每季度至少集中学习1次。", item.GetProperty("body").GetString());
        Assert.Equal(6, item.GetProperty("line").GetInt32());
    }

    [Fact]
    public void Puts_items_outside_any_section_at_the_top()
    {
        using var desk = new Desk();
        desk.Write("plan.txt", "2016年工作要点\n\n1．组织学习。\n\n2．读书。\n");

        JsonElement outline = desk.Do("outline", "plan.txt", "--format", "json").Json;

        Assert.Empty(outline.GetProperty("sections").EnumerateArray());
        Assert.Equal(["组织学习", "读书"], outline.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()));
    }

    [Fact]
    public void Shows_square_brackets_as_they_are()
    {
        using var desk = new Desk();
        desk.Write("plan.txt", "2016年工作要点\n\n一、学习[red]\n\n1．读书[/]会。\n");

        CommandResult result = desk.Do("outline", "plan.txt");

        Assert.Contains("一、学习[red]", result.Output, StringComparison.Ordinal);
        Assert.Contains("1．读书[/]会", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_control_characters_of_a_document_off_the_terminal()
    {
        using var desk = new Desk { IsTerminal = true };
        desk.Write("plan.txt", "2016年工作要点\n\n一、学习\u001b[31m\n\n1．读书\u001b]0;title\u0007会。\n");

        CommandResult result = desk.Do("outline", "plan.txt");

        Assert.DoesNotContain(result.Output, character => char.IsControl(character) && character is not ('\n' or '\r'));
    }

    [Fact]
    public void Says_how_sure_it_is_of_each_numbered_line_and_why_not_surer()
    {
        _desk.Write("scan.txt", "一、学习\nl．集中学习。包括：（1）党章；（2）党规。\n2．个人自学。\n");

        JsonElement section = _desk.Run("outline", "scan.txt", "--format", "json").Json.GetProperty("sections")[0];
        JsonElement misread = section.GetProperty("items")[0];
        JsonElement whole = section.GetProperty("items")[1];

        Assert.Equal((0.98, null), (section.GetProperty("confidence").GetDouble(), section.GetProperty("doubt").GetString()));
        Assert.InRange(misread.GetProperty("confidence").GetDouble(), 0, 0.79);
        Assert.Equal("a character of the number was probably misread", misread.GetProperty("doubt").GetString());
        Assert.Equal((0.92, null), (misread.GetProperty("clauses")[0].GetProperty("confidence").GetDouble(), misread.GetProperty("clauses")[0].GetProperty("doubt").GetString()));
        Assert.Equal((0.98, null), (whole.GetProperty("confidence").GetDouble(), whole.GetProperty("doubt").GetString()));
        Assert.Contains("a character of the number was probably misread", _desk.Run("outline", "scan.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_the_confidence_of_every_numbered_line_into_a_column_at_the_right_of_a_terminal()
    {
        using var desk = new Desk { IsTerminal = true };
        desk.Write("scan.txt", $"一、学习\nl．{new string('学', 60)}。包括：（1）党章；（2）党规。\n2．个人自学。\n");

        string[] tree = [.. desk.Run("outline", "scan.txt").Lines.TakeWhile(line => !line.StartsWith("1 section", StringComparison.Ordinal))];

        Assert.All(tree, line => Assert.InRange(CellWidth.Of(line), 1, 79));
        Assert.Equal(
            ["0.98", "0.54", "0.92", "0.92", "0.98"],
            tree.Where(line => CellWidth.Of(line) == 79).Select(line => line[^4..]));
        Assert.Contains("│   │   学", tree[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_weeks_and_days_are_counted_as_the_least_of_any_month_and_where_the_words_stand()
    {
        _desk.Write("weekly.txt", "一、学习\n1．集中学习。每周四进行，每月1次。\n2．读书。天天读书。\n");

        CommandResult text = _desk.Run("outline", "weekly.txt");
        JsonElement items = _desk.Run("outline", "weekly.txt", "--format", "json").Json.GetProperty("sections")[0].GetProperty("items");

        Assert.Contains("每周四 (counted as at least 4 in every month)", text.Output, StringComparison.Ordinal);
        Assert.Contains("每月1次 (once in every month)", text.Output, StringComparison.Ordinal);
        Assert.Contains("天天 (counted as at least 28 in every month)", text.Output, StringComparison.Ordinal);
        JsonElement weekly = items[0].GetProperty("cadences")[0];
        Assert.Equal((2, 8), (weekly.GetProperty("line").GetInt32(), weekly.GetProperty("column").GetInt32()));
        Assert.True(weekly.GetProperty("countsWeeksOrDays").GetBoolean());
        Assert.False(items[0].GetProperty("cadences")[1].GetProperty("countsWeeksOrDays").GetBoolean());
    }

    [Fact]
    public void Refuses_a_level_that_the_document_does_not_have()
    {
        _desk.Write("two-levels.txt", "一、学习\n1．集中学习。\n2．读书。\n");

        CommandResult result = _desk.Run("outline", "two-levels.txt", "--items", "9");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("two-levels.txt has no numbering of level 9", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, _desk.Run("outline", "two-levels.txt", "--items", "2").ExitCode);
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];
}
