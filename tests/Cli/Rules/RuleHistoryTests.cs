namespace PlanKit.Cli.Tests.Rules;

public sealed class RuleHistoryTests
{
    private static readonly RuleLine Overdue = new("PK0101", "core", "Overdue", "progress", "error", "1.0.0", RuleLine.New);

    private static readonly RuleLine NoOwner = new("PK0108", "core", "No owner", "progress", "warning", "1.0.0", RuleLine.New);

    private static RuleHistory History(params RuleLine[] lines) => RuleHistory.Parse("# Released\n\nWords.\n\n" + string.Join('\n', lines.Select(line => line.ToString())));

    [Fact]
    public void A_rule_that_no_release_had_is_new()
    {
        RuleLine today = NoOwner with { Version = "1.1.0" };

        Assert.Equal([today], History(Overdue).ChangesSince([Overdue with { Version = "1.1.0" }, today]));
    }

    [Theory]
    [InlineData("organization", "error")]
    [InlineData("progress", "warning")]
    public void A_released_rule_of_another_category_or_severity_is_changed(string category, string severity)
    {
        RuleLine today = Overdue with { Category = category, Severity = severity, Version = "1.1.0" };

        Assert.Equal([today with { Change = RuleLine.Changed }], History(Overdue).ChangesSince([today]));
    }

    [Fact]
    public void The_last_line_about_a_rule_counts()
    {
        RuleLine milder = Overdue with { Severity = "warning", Version = "1.1.0", Change = RuleLine.Changed };

        Assert.Empty(History(Overdue, milder).ChangesSince([Overdue with { Severity = "warning", Version = "2.0.0" }]));
    }

    [Fact]
    public void A_released_rule_that_is_gone_is_removed_once()
    {
        RuleLine removed = NoOwner with { Change = RuleLine.Removed };

        Assert.Equal([removed], History(Overdue, NoOwner).ChangesSince([Overdue]));
        Assert.Empty(History(Overdue, NoOwner, removed).ChangesSince([Overdue]));
    }

    [Fact]
    public void A_removed_id_that_comes_back_is_reused() =>
        Assert.Equal(["PK0108"], History(Overdue, NoOwner, NoOwner with { Change = RuleLine.Removed }).ReusedBy([Overdue, NoOwner]));

    [Fact]
    public void A_released_id_with_another_title_is_reused_unless_a_line_says_that_it_was_renamed()
    {
        RuleLine today = NoOwner with { Title = "Two owners" };

        Assert.Equal(["PK0108"], History(NoOwner).ReusedBy([today]));
        Assert.Empty(History(NoOwner, today with { Change = RuleLine.Renamed }).ReusedBy([today]));
    }

    [Fact]
    public void An_id_that_is_new_twice_or_lives_on_after_its_removal_is_reused()
    {
        RuleLine removed = Overdue with { Change = RuleLine.Removed };

        Assert.Equal(["PK0101"], History(Overdue, NoOwner, Overdue).ReusedBy([]));
        Assert.Equal(["PK0101"], History(Overdue, removed, Overdue with { Change = RuleLine.Changed }).ReusedBy([]));
    }

    [Fact]
    public void Rules_that_stay_as_they_are_reuse_nothing() => Assert.Empty(History(Overdue, NoOwner).ReusedBy([Overdue, NoOwner]));
}
