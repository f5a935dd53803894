namespace PlanKit.Cli.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Tells_how_many_entries_there_are_and_where_the_chain_ends()
    {
        _desk.Do("tick", "1", "2", "--quarter", "Q1");
        string head = _desk.Do("log", "--format", "json").Json.GetProperty("entries")[1].GetProperty("hash").GetString()!;

        Assert.Contains($"2:{head}", _desk.Do("verify").Output, StringComparison.Ordinal);
        Assert.Contains($"台账完整：2 条记录，链尾 2:{head}", _desk.Do("verify", "--lang", "zh").Output, StringComparison.Ordinal);
    }
}
