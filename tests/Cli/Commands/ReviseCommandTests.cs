using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class ReviseCommandTests : IDisposable
{
    private const string Revised =
        """
        市测试局
        2016年工作要点

        一、学习教育

        1．组织理论学习。每季度至少集中学习1次。

        2．抓好业务培训。

        3．办好读书活动。

        二、廉政建设

        4．签订党风廉政目标责任书。各科室在一季度签订。

        """;

    private readonly Desk _desk = Desk.WithSmallPlan();

    public ReviseCommandTests()
    {
        _desk.Write("revised.txt", Revised);
        Enter("tick", "2", "3", "--quarter", "Q1", "--note", "已办");
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Keeps_ticks_with_items_that_are_renumbered_or_reworded()
    {
        Enter("revise", "revised.txt", "--reason", "上级调整");

        Assert.Equal(
            [("1", "overdue"), ("2", "overdue"), ("3", "done"), ("4", "done")],
            Items().Select(item => (item.GetProperty("address").GetString()!, StateOf(item))));
        Assert.Equal("上级调整", _desk.Do("log", "--format", "json").Json.GetProperty("entries")[2].GetProperty("note").GetString());
    }

    [Fact]
    public void Shows_what_becomes_of_each_item()
    {
        CommandResult result = _desk.Do("revise", "revised.txt", "--dry-run");

        Assert.Equal(
            """
              old → new  item
                 1 → 1     组织理论学习 (kept)
            +      → 2     抓好业务培训 (added)
            ~    2 → 3     办好读书活动 (renumbered, entries: 1)
            ~    3 → 4     签订目标责任书 (reworded, entries: 1)
                         → 签订党风廉政目标责任书
            -    4 →       开展作风督查 (removed)

            """,
            result.Output,
            ignoreLineEndingDifferences: true);
        Assert.Equal("A dry run; nothing was revised: 1 kept, 1 renumbered, 1 reworded, 1 added, 1 removed; 0 to be decided first", result.Error.TrimEnd());
        Assert.Equal(2, _desk.Do("log", "--format", "json").Json.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public void Refuses_to_lose_the_ticks_of_an_item_that_is_gone()
    {
        Enter("tick", "4", "--quarter", "Q1");

        _desk.Refuses(
            ["revise", "revised.txt"],
            "下列条目有记录，而在 {folder}/revised.txt 中不能确定对应哪一条，没有修订：\n  第4条 开展作风督查（1 条记录）：没有相近的条目\n请逐条决定：--map 原条目=新条目，或 --drop 原条目（记录留在台账里，不再计入）。用 --dry-run 查看全部对应关系。",
            "These items bear entries, and it is not certain which items of {folder}/revised.txt they are; nothing was revised:\n  item 4 开展作风督查 (entries: 1): no item is like it\nDecide on each: --map OLD=NEW, or --drop OLD (its entries stay in the ledger and count no more). See all with --dry-run.");
        Assert.Equal(1, _desk.Run("revise", "revised.txt", "--dry-run").ExitCode);
    }

    [Fact]
    public void Gives_the_ticks_to_the_item_that_the_clerk_names()
    {
        Enter("tick", "4", "--quarter", "Q1");

        Enter("revise", "revised.txt", "--map", "4=2");

        Assert.Equal("done", StateOf(Items()[1]));
    }

    [Fact]
    public void Goes_on_showing_the_entries_of_a_dropped_item_under_its_old_name()
    {
        Enter("tick", "4", "--quarter", "Q1");

        Enter("revise", "revised.txt", "--drop", "4");

        _desk.Width = 120;
        Assert.Contains("formerly 4 开展作风督查 (removed)", _desk.Do("log").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_brings_back_the_old_text_and_every_tick_also_those_made_since()
    {
        Enter("revise", "revised.txt");
        Enter("tick", "4", "--quarter", "Q2");

        Enter("undo", "3");

        Assert.Equal(["组织理论学习", "办好读书活动", "签订目标责任书", "开展作风督查"], Items().Select(item => item.GetProperty("title").GetString()));
        Assert.Equal(["overdue", "done", "done", "overdue"], Items().Select(StateOf));
        Assert.Equal("done", Items()[2].GetProperty("quarters").GetProperty("Q2").GetProperty("state").GetString());
    }

    [Fact]
    public void Keeps_ticks_through_one_revision_after_another_and_after_one_in_between_is_taken_back()
    {
        _desk.Write("third.txt", Revised.Replace("签订党风廉政目标责任书", "组织签订党风廉政目标责任书", StringComparison.Ordinal));
        Enter("revise", "revised.txt");
        Enter("revise", "third.txt");

        Enter("undo", "3");

        Assert.Equal("组织签订党风廉政目标责任书", Items()[3].GetProperty("title").GetString());
        Assert.Equal("done", StateOf(Items()[3]));
    }

    [Fact]
    public void Says_that_the_same_text_revises_nothing()
    {
        CommandResult result = _desk.Do("revise", "plan.txt");

        Assert.Contains("there is nothing to revise", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, _desk.Do("log", "--format", "json").Json.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public void Verifies_after_a_revision()
    {
        Enter("revise", "revised.txt");

        _desk.Do("verify");
    }

    [Fact]
    public void Of_two_revisions_at_once_the_second_is_told_to_run_again_and_nothing_is_lost()
    {
        _desk.Write("other.txt", Revised.Replace("抓好业务培训", "办好业务讲座", StringComparison.Ordinal));
        _desk.Clock.Meanwhile = () => _desk.Do("revise", "revised.txt", "--reason", "先到");

        CommandResult late = _desk.Run("revise", "other.txt", "--reason", "后到");

        Assert.Equal((2, ""), (late.ExitCode, late.Output));
        Assert.Equal(
            "error: Somebody else just wrote to the ledger (it stands at entry 3 now), and this was worked out from the ledger before that. Nothing was changed; run it again.",
            late.Error.TrimEnd());
        Assert.Equal(["组织理论学习", "抓好业务培训", "办好读书活动", "签订党风廉政目标责任书"], Items().Select(item => item.GetProperty("title").GetString()));

        Enter("revise", "other.txt", "--reason", "后到");

        Assert.Equal(["overdue", "overdue", "done", "done"], Items().Select(StateOf));
        Assert.Equal(
            ["先到", "后到"],
            _desk.Do("log", "--format", "json").Json.GetProperty("entries").EnumerateArray()
                .Where(entry => entry.GetProperty("kind").GetString() == "plan-revised").Select(entry => entry.GetProperty("note").GetString()));
        _desk.Do("verify");
    }

    [Fact]
    public void Refuses_a_text_without_items()
    {
        _desk.Write("letter.txt", "各科室：\n请按时报送。\n");

        _desk.Refuses(
            ["revise", "letter.txt"],
            "在 {folder}/letter.txt 中没有找到编号的条目，没有修订。请检查是否选对了文件；条目所在的级别以建立计划文件时的设置为准。",
            "No numbered items were found in {folder}/letter.txt; nothing was revised. Check that it is the right file; the level of the items is the one with which the plan file was made.");
    }

    [Fact]
    public void Refuses_a_decision_that_is_no_pair() => _desk.Refuses(
        ["revise", "revised.txt", "--map", "4"],
        "--map 后面要写 原条目=新条目，如 --map 5=6；“4”不是。",
        "--map takes OLD=NEW, as in --map 5=6; “4” is not that.");

    [Fact]
    public void Refuses_a_decision_about_an_item_that_is_not_there() => _desk.Refuses(
        ["revise", "revised.txt", "--map", "4=9"],
        "新文本里没有条目“9”（--map 4=9）。新文本的条目：1, 2, 3, 4。",
        "The new text has no item “9” (--map 4=9). It has: 1, 2, 3, 4.");

    [Fact]
    public void Refuses_to_give_one_item_the_entries_of_two() => _desk.Refuses(
        ["revise", "revised.txt", "--map", "4=2", "3=2"],
        "条目 2 被写了两次（--map 3=2）。一个原条目只能对应一个新条目，一个新条目也只能接一个原条目的记录；合并的条目请选一个用 --map，其余用 --drop。",
        "Item 2 is named twice (--map 3=2). An item becomes one item, and an item takes over the entries of one; where items were merged, map one of them and --drop the others.");

    private void Enter(params string[] args)
    {
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        _desk.Do(args);
    }

    private JsonElement[] Items() => [.. _desk.Do("status", "--format", "json").Json.GetProperty("items").EnumerateArray()];

    private static string? StateOf(JsonElement item) => item.GetProperty("quarters").GetProperty("Q1").GetProperty("state").GetString();
}
