namespace PlanKit.Cli.Tests.Commands;

public sealed class OwnerCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Names_who_answers_for_an_item()
    {
        CommandResult result = _desk.Do("owner", "2", "宣传科");

        Assert.Equal("Item 2 办好读书活动 belongs to 宣传科 (entry 1)", result.Error.TrimEnd());
        Assert.Equal([null, "宣传科", null, null], Owners());
    }

    [Fact]
    public void Puts_the_last_one_in_place_of_the_one_before()
    {
        _desk.Do("owner", "2", "宣传科");

        _desk.Do("owner", "2", "人事科");

        Assert.Equal("人事科", Owners().ElementAt(1));
    }

    [Fact]
    public void Settles_the_finding_that_nobody_answers()
    {
        Assert.Equal(4, Findings());

        _desk.Do("owner", "2", "宣传科");

        Assert.Equal(3, Findings());
    }

    private IEnumerable<string?> Owners() =>
        _desk.Do("status", "--format", "json").Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("owner").GetString());

    private int Findings() => _desk.Run("check", "--format", "json").Json.GetProperty("diagnostics").EnumerateArray()
        .Count(finding => finding.GetProperty("id").GetString() == "PK0108");
}
