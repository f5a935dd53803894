using System.Text;
using System.Text.Json;
using PlanKit.Cli.Output;

namespace PlanKit.Cli.Tests.Commands;

public sealed class DueCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public DueCommandTests()
    {
        _desk.Do("cadence", "2", "1/month", "--date", "2016-01-01");
        _desk.Do("cadence", "4", "1/half-year", "--date", "2016-01-01");
        _desk.Do("owner", "1", "办公室", "--date", "2016-01-01");
        _desk.Do("owner", "2", "机关党委", "--date", "2016-01-01");
        _desk.Do("record", "读书会", "--date", "2016-01-12", "--item", "2");
        _desk.Do("tick", "1", "--quarter", "Q1");
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Lists_what_is_left_over_now_and_next_by_owner()
    {
        string[] rows = [.. _desk.Do("due").Lines.Select(Squeeze)];

        Assert.Equal(
            [
                "市测试局 2016, as of 2016-05-04: 4 left over, 5 now, 5 next",
                "when due by item title period done",
                "机关党委 (8)",
                "! left over 2016-02-29 2 办好读书活动 Feb 0/1",
                "! left over 2016-03-31 2 办好读书活动 Mar 0/1",
                "! left over 2016-04-30 2 办好读书活动 Apr 0/1",
                "· now 2016-05-31 2 办好读书活动 May 0/1",
                "· now 2016-06-30 2 办好读书活动 Jun 0/1",
                "· next 2016-07-31 2 办好读书活动 Jul 0/1",
                "· next 2016-08-31 2 办好读书活动 Aug 0/1",
                "· next 2016-09-30 2 办好读书活动 Sep 0/1",
                "办公室 (2)",
                "· now 2016-06-30 1 组织理论学习 Q2 0/1",
                "· next 2016-09-30 1 组织理论学习 Q3 0/1",
                "no owner (4)",
                "! left over 2016-03-31 3 签订目标责任书 Q1 0/1",
                "· now 2016-06-30 3 签订目标责任书 Q2 0/1",
                "· now 2016-06-30 4 开展作风督查 Jan to Jun 0/1",
                "· next 2016-09-30 3 签订目标责任书 Q3 0/1",
            ],
            rows);
    }

    [Fact]
    public void Lists_one_quarter_and_what_earlier_ones_left_over()
    {
        JsonElement due = _desk.Do("due", "--quarter", "Q2", "--format", "json").Json;

        Assert.Equal(
            ["overdue Q1 2016-02-29", "overdue Q1 2016-03-31", "overdue Q1 2016-03-31", "overdue Q2 2016-04-30", "now Q2 2016-05-31"],
            due.GetProperty("tasks").EnumerateArray().Take(5).Select(task => $"{task.GetProperty("kind")} {task.GetProperty("quarter")} {task.GetProperty("until")}"));
        Assert.DoesNotContain(due.GetProperty("tasks").EnumerateArray(), task => task.GetProperty("quarter").GetString() is "Q3" or "Q4");
    }

    [Fact]
    public void Lists_one_owner()
    {
        JsonElement due = _desk.Do("due", "--owner", "办公室", "--format", "json").Json;

        Assert.All(due.GetProperty("tasks").EnumerateArray(), task => Assert.Equal("办公室", task.GetProperty("owner").GetString()));
        Assert.Equal((0, 1, 1), (Count(due, "overdue"), Count(due, "now"), Count(due, "next")));
    }

    [Fact]
    public void Refuses_an_owner_of_nothing_by_naming_those_there_are() => _desk.Refuses(
        ["due", "--owner", "财务科"],
        "截至 2016-05-04，没有条目由“财务科”负责。现有责任部门：办公室、机关党委。",
        "As of 2016-05-04, no item belongs to “财务科”. Owners: 办公室, 机关党委.");

    [Fact]
    public void Has_nothing_next_before_the_year_but_its_first_quarter()
    {
        JsonElement due = _desk.Do("due", "--as-of", "2015-12-01", "--format", "json").Json;

        Assert.All(due.GetProperty("tasks").EnumerateArray(), task => Assert.Equal("next Q1", $"{task.GetProperty("kind")} {task.GetProperty("quarter")}"));
        Assert.Equal(4, Count(due, "next"));
    }

    [Fact]
    public void Owes_nothing_where_all_is_done()
    {
        foreach (string quarter in (string[])["Q1", "Q2", "Q3", "Q4"])
        {
            _desk.Do("tick", "1", "2", "3", "4", "--quarter", quarter);
        }

        Assert.Equal("Nothing is owed.", _desk.Do("due", "--as-of", "2017-01-05").Lines[^1]);
        Assert.Equal("Nothing is owed; no calendar was written.", _desk.Do("due", "--as-of", "2017-01-05", "--out", "a.ics").Error.TrimEnd());
        Assert.False(File.Exists(_desk["a.ics"]));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Fits_the_terminal(string language)
    {
        _desk.IsTerminal = true;
        _desk.Width = 60;

        Assert.All(_desk.Do("due", "--lang", language).Lines, line => Assert.InRange(CellWidth.Of(line), 0, 60));
    }

    [Fact]
    public void Writes_a_calendar_of_all_day_events_that_may_be_imported_again()
    {
        _desk.Do("due", "--out", "due.ics", "--lang", "zh");

        string text = Encoding.UTF8.GetString(File.ReadAllBytes(_desk["due.ics"]));
        string[] physical = text.Split("\r\n");
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(physical, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        string[] lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"), (lines[0], lines[1], lines[^1]));
        Assert.Equal(14, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Equal(14, lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("SUMMARY:【逾期】第2条 办好读书活动（2 月，缺1次）", lines);
        Assert.Contains(@"DESCRIPTION:责任部门：办公室\n频次：每季度1次\n应完成 1 次，已完成 0 次\n期限：2016-06-30", lines);

        // The last entry's moment, not the clock's.
        Assert.All(lines.Where(line => line.StartsWith("DTSTAMP:", StringComparison.Ordinal)), line => Assert.Equal("DTSTAMP:20160504T013015Z", line));
        Assert.Equal(2, lines.Count(line => line == "DTSTART;VALUE=DATE:20160731" || line == "DTEND;VALUE=DATE:20160801"));

        _desk.Clock.Advance(TimeSpan.FromHours(1));
        _desk.Do("due", "--out", "again.ics", "--lang", "zh");
        Assert.Equal(File.ReadAllBytes(_desk["due.ics"]), File.ReadAllBytes(_desk["again.ics"]));
    }

    [Fact]
    public void Keeps_the_identity_of_an_event_while_the_ledger_grows()
    {
        string[] before = Uids(_desk.Do("due", "--format", "ics").Output);

        _desk.Do("owner", "3", "人事科", "--date", "2016-01-01");
        _desk.Do("record", "读书会", "--date", "2016-02-12", "--item", "2");
        string[] after = Uids(_desk.Do("due", "--format", "ics").Output);

        Assert.Equal(before.Length - 1, after.Length);
        Assert.Empty(after.Except(before, StringComparer.Ordinal));
    }

    [Fact]
    public void Refuses_to_write_a_calendar_over_another_kind_of_file()
    {
        _desk.Refuses(
            ["due", "--out", "2016.plankit"],
            "日历要写成 .ics 文件，不能写成 2016.plankit。请在 --out 中写一个以 .ics 结尾的文件名；没有改动任何文件。",
            "A calendar is an .ics file and cannot be written to 2016.plankit. Give --out a name that ends in .ics; no file was changed.");
        _desk.Refuses(
            ["due", "--format", "json", "--out", "a.ics"],
            "--out 只用于日历：加上 --format ics，或去掉 --out。",
            "--out is for calendars: add --format ics, or leave --out out.");
    }

    private static string[] Uids(string calendar) => [.. calendar.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    private static int Count(JsonElement due, string kind) => due.GetProperty("counts").GetProperty(kind).GetInt32();

    private static string Squeeze(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
