namespace PlanKit.Cli.Tests.Refusals;

public sealed class EntryRefusalTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("16", "tick 16 --quarter Q1")]
    [InlineData("16", "tick 1 16 --quarter Q1")]
    [InlineData("0", "owner 0 办公室")]
    [InlineData("一", "record 学习 --date 2016-02-03 --item 一")]
    [InlineData("5", "waive PK0101 --item 5 --reason 停 --approver 张")]
    [InlineData("3.1", "cadence 3.1 1/quarter")]
    public void Item_that_the_plan_does_not_have(string item, string command) => _desk.Refuses(
        command.Split(' '),
        $"计划文件 {{folder}}/2016.plankit 里没有条目“{item}”。请从现有条目中选：1, 2, 3, 4。",
        $"The plan in {{folder}}/2016.plankit has no item “{item}”. Choose one of its items: 1, 2, 3, 4.");

    [Theory]
    [InlineData("Q5")]
    [InlineData("Q0")]
    [InlineData("QQ")]
    [InlineData("第")]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("五季度")]
    [InlineData("2016Q1")]
    public void Quarter_that_does_not_exist(string quarter) => _desk.Refuses(
        ["tick", "1", "--quarter", quarter],
        $"没有季度“{quarter}”。一年有四个季度：Q1、Q2、Q3、Q4。",
        $"There is no quarter “{quarter}”. A year has four: Q1, Q2, Q3, Q4.");

    [Theory]
    [InlineData("2016-02-30")]
    [InlineData("2016/02/03")]
    [InlineData("昨天")]
    [InlineData("")]
    [InlineData("20160203")]
    public void Day_that_is_none(string day)
    {
        foreach (string command in (string[])["tick 1 --quarter Q1 --date", "record 学习 --item 1 --date", "status --as-of", "check --as-of", "export summary --as-of", "owner 1 办公室 --date", "waive PK0101 --reason 停 --approver 张 --until", "waive PK0101 --reason 停 --approver 张 --from"])
        {
            _desk.Refuses(
                [.. command.Split(' '), day],
                $"“{day}”不是日期。日期写成 年-月-日，如 2016-03-31。",
                $"“{day}” is not a day. Write year-month-day: 2016-03-31.");
        }
    }

    [Theory]
    [InlineData("2016-04-01")]
    [InlineData("2015-12-31")]
    [InlineData("2099-01-01")]
    public void Tick_of_a_quarter_about_a_day_that_cannot_be(string day) => _desk.Refuses(
        ["tick", "1", "--quarter", "Q1", "--date", day],
        $"日期 {day} 不对：第一季度的打勾，日期要在计划年度内、不晚于 2016-03-31。补登过去的季度不用写 --date。没有登记任何内容。",
        $"The day {day} does not fit: a tick of Q1 is about a day of the plan's year, 2016-03-31 at the latest. To enter a past quarter late, leave --date out. Nothing was entered.");

    [Fact]
    public void Activity_of_another_year() => _desk.Refuses(
        ["record", "学习", "--date", "2017-02-03", "--item", "1"],
        "日期 2017-02-03 不在计划年度 2016 内。请检查 --date。",
        "The day 2017-02-03 is not in the plan's year 2016. Check --date.");

    [Fact]
    public void State_that_nobody_knows() => _desk.Refuses(
        ["tick", "1", "--quarter", "Q1", "--state", "完成"],
        "没有状态“完成”。可用：done, partial, not-applicable。",
        "There is no state “完成”. Known: done, partial, not-applicable.");

    [Theory]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("1001")]
    [InlineData("99999999999999999999")]
    public void Count_that_is_none(string count) => _desk.Refuses(
        ["tick", "1", "--quarter", "Q1", "--count", count],
        $"次数“{count}”不对：写 1 到 1000 的整数。",
        $"“{count}” is no count: write a whole number from 1 to 1000.");

    [Fact]
    public void Count_of_what_is_not_applicable() => _desk.Refuses(
        ["tick", "1", "--quarter", "Q1", "--count", "2", "--state", "not-applicable"],
        "不适用的条目没有次数。去掉 --count，或去掉 --state not-applicable。",
        "What is not applicable has no count. Leave out --count, or --state not-applicable.");

    [Theory]
    [InlineData("到会")]
    [InlineData("=32")]
    [InlineData("到会=")]
    [InlineData("到会=三十二")]
    [InlineData("金额=1,000元")]
    [InlineData("到会=3 2人")]
    [InlineData("到会=1.2.3")]
    [InlineData("到会=1e3")]
    [InlineData("到会=1E+3人")]
    [InlineData(" =32")]
    [InlineData("到\n会=32")]
    public void Measure_that_is_none(string measure) => _desk.Refuses(
        ["record", "学习", "--date", "2016-02-03", "--item", "1", "--measure", measure],
        $"数据“{measure}”不对：写成 名称=数值单位，如 到会=32人、金额=1.5万元；数值里不用逗号和指数。",
        $"“{measure}” is no measure: write NAME=VALUE with its unit, as in 到会=32人; the value takes no commas and no exponent.");

    [Theory]
    [InlineData("KIND", "record", "主题\n党日", "--date", "2016-02-03", "--item", "1")]
    [InlineData("NAME", "owner", "1", "办公\n室")]
    [InlineData("--approver", "waive", "PK0101", "--reason", "停", "--approver", "张\u001b[2J")]
    public void Name_on_two_lines(string what, params string[] args) => _desk.Refuses(
        args,
        $"{what}里有换行等控制字符。请写成一行，重新输入。",
        $"{what} holds a line break or another control character. Write it on one line and type it again.");

    [Theory]
    [InlineData("--note", "tick", "1", "--quarter", "Q1", "--note", "说明\u001b]0;x\u0007")]
    [InlineData("--note", "record", "学习", "--date", "2016-02-03", "--item", "1", "--note", "说明\u0001")]
    [InlineData("--reason", "waive", "PK0101", "--reason", "停\u001b[2J", "--approver", "张")]
    [InlineData("--reason", "undo", "--reason", "停\u001b[2J")]
    public void Words_that_cannot_be_shown(string what, params string[] args) => _desk.Refuses(
        args,
        $"{what}里有不能显示的控制字符。请去掉后重新输入。",
        $"{what} holds control characters that cannot be shown. Leave them out and type it again.");

    [Fact]
    public void Words_that_are_no_text()
    {
        foreach (string note in (string[])["说明\0", "说明\uD83D", "\uDE00说明", "\uD83D\uD83D\uDE00"])
        {
            _desk.Refuses(
                ["tick", "1", "--quarter", "Q1", "--note", note],
                "命令行第 8 个词里有空字符或残缺的字符，不能使用。请重新输入。",
                "Word 8 of the command line holds a NUL or half a character and cannot be used. Type it again.");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("李\n强")]
    public void Author_without_a_name(string author) => _desk.Refuses(
        ["tick", "1", "--quarter", "Q1", "--by", author],
        "登记人不能为空，也不能含换行等控制字符。请用 --by 写明姓名。",
        "The author may not be empty nor hold control characters. Name one with --by.");

    [Fact]
    public void Owner_without_a_name() => _desk.Refuses(
        ["owner", "1", " "],
        "责任部门不能为空。写出部门或姓名。",
        "The owner's name is empty. Write a department or a person.");

    [Fact]
    public void Rule_that_nobody_knows() => _desk.Refuses(
        ["waive", "PK9999", "--reason", "停", "--approver", "张"],
        "没有规则“PK9999”。现有规则见 plankit explain。",
        "There is no rule “PK9999”. plankit explain lists the rules.");

    [Theory]
    [InlineData("--reason", " ", "张")]
    [InlineData("--approver", "停", "")]
    public void Waiver_without_a_reason_or_an_approver(string empty, string reason, string approver) => _desk.Refuses(
        ["waive", "PK0101", "--reason", reason, "--approver", approver],
        $"{empty} 不能为空：豁免要写明原因和批准人。",
        $"{empty} is empty: a waiver needs a reason and an approver.");

    [Fact]
    public void Waiver_that_is_over_before_it_begins() => _desk.Refuses(
        ["waive", "PK0101", "--reason", "停", "--approver", "张", "--until", "2016-05-03"],
        "豁免的最后一天 2016-05-03 早于登记日期 2016-05-04。请检查 --until；要补登已经过去的豁免，用 --date 写明它的第一天。",
        "The waiver's last day 2016-05-03 lies before the day it is about, 2016-05-04. Check --until; for a waiver of the past, name its first day with --date.");

    [Fact]
    public void Waiver_that_ends_before_it_begins() => _desk.Refuses(
        ["waive", "PK0101", "--reason", "停", "--approver", "张", "--from", "2016-06-01", "--until", "2016-05-31"],
        "豁免的最后一天 2016-05-31 早于第一天 2016-06-01。请检查 --from 和 --until。",
        "The waiver's last day 2016-05-31 lies before its first, 2016-06-01. Check --from and --until.");

    [Fact]
    public void Waiver_of_the_past_with_its_first_day() => _desk.Refuses(
        ["waive", "PK0101", "--reason", "停", "--approver", "张", "--from", "2016-04-01", "--until", "2016-04-30"],
        "豁免的第一天 2016-04-01 早于登记日期 2016-05-04；豁免从登记所说的那天起才计入。要追溯到 2016-04-01，请写 --date 2016-04-01。",
        "The waiver's first day 2016-04-01 lies before the day it is about, 2016-05-04, and it counts only from that day on. To begin on 2016-04-01, write --date 2016-04-01.");

    [Fact]
    public void Waiver_of_the_past_that_ends_before_it_begins() => _desk.Refuses(
        ["waive", "PK0101", "--reason", "停", "--approver", "张", "--from", "2016-04-30", "--until", "2016-04-01"],
        "豁免的最后一天 2016-04-01 早于第一天 2016-04-30。请检查 --from 和 --until。",
        "The waiver's last day 2016-04-01 lies before its first, 2016-04-30. Check --from and --until.");

    [Fact]
    public void Waiver_that_begins_before_the_day_it_is_about() => _desk.Refuses(
        ["waive", "PK0101", "--reason", "停", "--approver", "张", "--from", "2016-05-03"],
        "豁免的第一天 2016-05-03 早于登记日期 2016-05-04；豁免从登记所说的那天起才计入。要追溯到 2016-05-03，请写 --date 2016-05-03。",
        "The waiver's first day 2016-05-03 lies before the day it is about, 2016-05-04, and it counts only from that day on. To begin on 2016-05-03, write --date 2016-05-03.");

    [Fact]
    public void Nothing_to_undo() => _desk.Refuses(
        ["undo"],
        "没有可以撤销的记录。用 plankit log 查看台账。",
        "There is nothing to undo. See the ledger with plankit log.");

    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    [InlineData("一")]
    public void Entry_that_does_not_exist(string entry)
    {
        _desk.Do("tick", "1", "--quarter", "Q1");

        _desk.Refuses(
            ["undo", entry],
            $"没有第 {entry} 号记录；台账里有 1 条。用 plankit log 查看。",
            $"There is no entry {entry}; the ledger has 1. See plankit log.");
    }

    [Fact]
    public void Entry_that_was_taken_back_already()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");
        _desk.Do("undo");

        _desk.Refuses(
            ["undo", "1"],
            "第 1 号记录已经被第 2 号记录撤销，没有再次撤销。",
            "Entry 1 was taken back already, by entry 2; nothing was changed.");
    }
}
