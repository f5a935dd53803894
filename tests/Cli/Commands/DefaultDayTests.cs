using System.IO.Compression;

namespace PlanKit.Cli.Tests.Commands;

/// <summary>Half past midnight on 1 April in Beijing is 31 March in New York: the plan file says which day it is (docs/adr/0013).</summary>
public sealed class DefaultDayTests : IDisposable
{
    private static readonly DateTimeOffset Midnight = new(2016, 4, 1, 0, 30, 0, TimeSpan.FromHours(8));

    private readonly Desk _desk = Desk.WithSmallPlan();

    public DefaultDayTests() => _desk.Clock.MoveTo(Midnight.ToOffset(TimeSpan.FromHours(-4)));

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "2016.plankit", "plan.txt", "--format", "json")]
    [InlineData("status", "--format", "json")]
    [InlineData("status", "--by", "month", "--format", "json")]
    [InlineData("due", "--format", "json")]
    [InlineData("baseline", "show", "--format", "json")]
    public void Is_today_where_the_plan_is_at_home(params string[] command) =>
        Assert.Equal("2016-04-01", _desk.Run(command).Json.GetProperty("asOf").GetString());

    [Fact]
    public void Is_today_at_the_computer_for_a_document_that_is_in_no_plan_file() =>
        Assert.Equal("2016-03-31", _desk.Run("check", "plan.txt", "--format", "json").Json.GetProperty("asOf").GetString());

    [Fact]
    public void Decides_what_is_overdue_alike_for_readers_in_both_zones()
    {
        string[] there = _desk.Run("check").Lines.ToArray();
        _desk.Clock.MoveTo(Midnight);
        string[] here = _desk.Run("check").Lines.ToArray();

        Assert.Equal(here, there);
        Assert.Contains(here, line => line.Contains("PK0101 Q1", StringComparison.Ordinal));
        _desk.Clock.MoveTo(Midnight.AddHours(-1).ToOffset(TimeSpan.FromHours(-4)));
        Assert.DoesNotContain("PK0101", _desk.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_day_that_the_workbook_and_the_baseline_bear()
    {
        _desk.Do("baseline", "set", "--rule", "PK0101");
        Assert.Contains("2016-04-01", _desk.Do("baseline", "show").Output, StringComparison.Ordinal);

        _desk.Do("export", "summary", "--out", "a.xlsx");
        _desk.Do("export", "summary", "--as-of", "2016-04-01", "--out", "b.xlsx");
        Assert.Equal(TextsOf("b.xlsx"), TextsOf("a.xlsx"));
    }

    private string TextsOf(string workbook)
    {
        using ZipArchive archive = ZipFile.OpenRead(_desk[workbook]);
        using var reader = new StreamReader(archive.GetEntry("xl/sharedStrings.xml")!.Open());
        return reader.ReadToEnd();
    }
}
