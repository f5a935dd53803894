using System.Text.Json;
using PlanKit.Cli.Output;

namespace PlanKit.Cli.Tests.Commands;

public sealed class StatusCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Shows_every_item_in_every_quarter_with_a_sign_a_word_and_a_count()
    {
        TickSome();

        string[] rows = [.. _desk.Do("status").Lines.Select(Squeeze)];

        Assert.Equal("市测试局 2016, as of 2016-05-04", rows[0]);
        Assert.Contains("item Q1 Q2 Q3 Q4 owner", rows);
        Assert.Contains("1 组织理论学习 √ done 1/1 ~ in progress 0/1 · not started 0/1 · not started 0/1 办公室", rows);
        Assert.Contains("2 办好读书活动 ! overdue 0/1 · not started 0/1 · not started 0/1 · not started 0/1", rows);
        Assert.Contains("4 开展作风督查 - n/a · not started 0/1 · not started 0/1 · not started 0/1", rows);
    }

    [Fact]
    public void Adds_up_each_section_and_the_plan()
    {
        TickSome();

        string[] rows = [.. _desk.Do("status").Lines.Select(Squeeze)];

        Assert.Contains("一、学习教育 1 of 4 done (25%)", rows);
        Assert.Contains("二、廉政建设 0 of 3 done (0%)", rows);
        Assert.Contains("Total: 7 due, 1 done (14%), 1 in progress, 2 overdue, 3 not started", rows);
    }

    [Fact]
    public void Names_the_months_that_were_missed()
    {
        _desk.Do("cadence", "2", "每月1次", "--date", "2016-01-01");
        _desk.Do("record", "读书会", "--date", "2016-01-12", "--item", "2");

        string[] rows = [.. _desk.Do("status", "--as-of", "2016-04-10", "--lang", "zh").Lines.Select(Squeeze)];
        int row = Array.IndexOf(rows, "2 办好读书活动 ! 逾期 1/3 · 未开始 0/3 · 未开始 0/3 · 未开始 0/3");
        Assert.Equal("! 第一季度缺 2 月、3 月", rows[row + 1]);

        JsonElement cell = _desk.Do("status", "--as-of", "2016-04-10", "--format", "json").Json.GetProperty("items")[1].GetProperty("quarters").GetProperty("Q1");
        Assert.Equal([2, 3], cell.GetProperty("missedMonths").EnumerateArray().Select(month => month.GetInt32()));
    }

    [Fact]
    public void Explains_its_signs_and_colours() => Assert.Contains(
        "√ done (green) ~ in progress (amber) ! overdue (red) - not applicable (grey) · not started (grey)",
        _desk.Do("status").Lines.Select(Squeeze));

    [Theory]
    [InlineData("owner", "办公室 2 1 50% 1 0 0", "no owner 5 0 0% 0 2 3", "total 7 1 14% 1 2 3")]
    [InlineData("section", "一、学习教育 4 1 25% 1 1 1", "二、廉政建设 3 0 0% 0 1 2", "total 7 1 14% 1 2 3")]
    [InlineData("category", "study 4 1 25% 1 1 1", "integrity 3 0 0% 0 1 2", "total 7 1 14% 1 2 3")]
    [InlineData("month", "Jan 0 0 - 0 0 0", "Mar 3 1 33% 0 2 0", "total 3 1 33% 0 2 0")]
    public void Sums_up(string by, params string[] expected)
    {
        TickSome();

        string[] rows = [.. _desk.Do("status", "--by", by).Lines.Select(Squeeze)];

        Assert.All(expected, row => Assert.Contains(row, rows));
        JsonElement json = _desk.Do("status", "--by", by, "--format", "json").Json;
        Assert.Equal(by, json.GetProperty("by").GetString());
        Assert.Equal(
            json.GetProperty("totals").GetProperty("applicable").GetInt32(),
            json.GetProperty("groups").EnumerateArray().Sum(group => group.GetProperty("totals").GetProperty("applicable").GetInt32()));
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("section")]
    [InlineData("category")]
    [InlineData("month")]
    public void Sums_up_within_the_terminal(string by)
    {
        _desk.IsTerminal = true;

        foreach (string language in (string[])["zh", "en"])
        {
            Assert.All(_desk.Do("status", "--by", by, "--lang", language).Lines, line => Assert.InRange(CellWidth.Of(line), 0, 80));
        }
    }

    [Fact]
    public void Refuses_to_sum_up_by_what_it_does_not_know() => _desk.Refuses(
        ["status", "--by", "branch"],
        "不能按“branch”汇总。可用：owner, section, category, month。",
        "There is no summing up by “branch”. Known: owner, section, category, month.");

    [Fact]
    public void Speaks_chinese()
    {
        TickSome();

        string[] rows = [.. _desk.Do("status", "--lang", "zh").Lines.Select(Squeeze)];

        Assert.Equal("市测试局 2016 年，截至 2016-05-04", rows[0]);
        Assert.Contains("1 组织理论学习 √ 已完成 1/1 ~ 进行中 0/1 · 未开始 0/1 · 未开始 0/1 办公室", rows);
        Assert.Contains("合计：应完成 7，已完成 1（14%），进行中 1，逾期 2，未开始 3", rows);
    }

    [Theory]
    [InlineData("2016-03-31", "not-started")]
    [InlineData("2016-04-01", "overdue")]
    public void Goes_by_the_day_it_is_told(string asOf, string state)
    {
        JsonElement status = _desk.Do("status", "--format", "json", "--as-of", asOf).Json;

        Assert.Equal(asOf, status.GetProperty("asOf").GetString());
        Assert.Equal(state, status.GetProperty("items")[1].GetProperty("quarters").GetProperty("Q1").GetProperty("state").GetString());
    }

    [Fact]
    public void Counts_a_quarter_that_was_entered_late_where_it_belongs()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");

        JsonElement status = _desk.Do("status", "--format", "json", "--as-of", "2016-03-31").Json;

        Assert.Equal("done", status.GetProperty("items")[0].GetProperty("quarters").GetProperty("Q1").GetProperty("state").GetString());
    }

    [Fact]
    public void Gives_json_with_the_members_of_the_design()
    {
        TickSome();

        JsonElement status = _desk.Do("status", "--format", "json").Json;

        Assert.Equal(["schemaVersion", "unit", "year", "asOf", "sealed", "items", "totals"], Names(status));
        JsonElement item = status.GetProperty("items")[0];
        Assert.Equal(["number", "address", "title", "category", "owner", "quarters"], Names(item));
        Assert.Equal(["Q1", "Q2", "Q3", "Q4"], Names(item.GetProperty("quarters")));
        JsonElement cell = item.GetProperty("quarters").GetProperty("Q1");
        Assert.Equal(["expected", "done", "state", "evidence", "missedMonths", "measures", "late"], Names(cell));
        JsonElement totals = status.GetProperty("totals");
        Assert.Equal((7, 1, 2), (totals.GetProperty("applicable").GetInt32(), totals.GetProperty("done").GetInt32(), totals.GetProperty("overdue").GetInt32()));
        Assert.Equal(0.1429, totals.GetProperty("rate").GetDouble());
    }

    [Fact]
    public void Has_no_rate_before_the_year_begins()
    {
        JsonElement totals = _desk.Do("status", "--format", "json", "--as-of", "2015-12-31").Json.GetProperty("totals");

        Assert.Equal(0, totals.GetProperty("applicable").GetInt32());
        Assert.Equal(JsonValueKind.Null, totals.GetProperty("rate").ValueKind);
    }

    [Theory]
    [InlineData("zh", 80)]
    [InlineData("en", 80)]
    [InlineData("zh", 120)]
    [InlineData("en", 120)]
    public void Fits_the_terminal_and_keeps_its_columns_in_line(string language, int width)
    {
        using Desk desk = Desk.WithSamplePlan();
        desk.IsTerminal = true;
        desk.Width = width;

        string[] lines = [.. desk.Do("status", "--lang", language).Lines];

        Assert.All(lines, line => Assert.InRange(CellWidth.Of(line), 0, width));
        string header = lines.First(line => line.Contains("Q2", StringComparison.Ordinal));
        int column = CellWidth.Of(header[..header.IndexOf("Q2", StringComparison.Ordinal)]);
        string[] rows =
        [
            .. lines
                .TakeWhile(line => !line.StartsWith(language == "zh" ? "合计" : "Total", StringComparison.Ordinal))
                .Where(line => line.Contains(language == "zh" ? "· 未" : "· not", StringComparison.Ordinal)),
        ];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains(CharacterAt(row, column), "√~!·-"));
    }

    [Fact]
    public void Says_in_words_what_the_colours_say()
    {
        TickSome();
        string plain = _desk.Do("status").Output;

        _desk.UsesColor = true;
        string coloured = _desk.Do("status").Output;

        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        Assert.Equal(plain, WithoutColors(coloured));
    }

    // A colour is ESC, a bracket, numbers and an m.
    private static string WithoutColors(string text) =>
        string.Concat(text.Split("\u001b[").Select((part, i) => i == 0 ? part : part[(part.IndexOf('m', StringComparison.Ordinal) + 1)..]));

    private void TickSome()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");
        _desk.Do("tick", "1", "--quarter", "Q2", "--state", "partial");
        _desk.Do("tick", "4", "--quarter", "Q1", "--state", "not-applicable");
        _desk.Do("owner", "1", "办公室");
    }

    private static char CharacterAt(string line, int column)
    {
        int width = 0;
        return line.First(character => (width += CellWidth.Of(character.ToString())) > column);
    }

    private static string Squeeze(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];
}
