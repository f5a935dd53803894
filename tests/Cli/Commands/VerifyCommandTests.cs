using System.Text.Json;

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
        Assert.Contains($"台账完整：2 条记录，0 份佐证材料，链尾 2:{head}", _desk.Do("verify", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_ledger_goes_on_from_an_exported_workbook()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");
        _desk.Do("export", "summary", "--out", "then.xlsx");

        Assert.Contains("nothing was added since", _desk.Do("verify", "--head", "then.xlsx").Output, StringComparison.Ordinal);

        _desk.Do("tick", "2", "--quarter", "Q1");
        Assert.Contains("goes on from that head", _desk.Do("verify", "--head", "then.xlsx").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_the_tail_is_missing()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");
        File.Copy(_desk["2016.plankit"], _desk["earlier.plankit.bak"]);
        _desk.Do("tick", "2", "--quarter", "Q1");
        _desk.Do("export", "summary", "--out", "then.xlsx");
        File.Copy(_desk["earlier.plankit.bak"], _desk["2016.plankit"], overwrite: true);

        CommandResult result = _desk.Run("verify", "--head", "then.xlsx");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("its last entries are missing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_ledger_was_rewritten()
    {
        _desk.Do("tick", "1", "--quarter", "Q1");
        string other = new('0', 64);

        Assert.Contains("was rewritten", _desk.Run("verify", "--head", "1:" + other).Error, StringComparison.Ordinal);
        Assert.Contains("is not in the ledger", _desk.Run("verify", "--head", other).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_in_json_also_where_something_is_wrong()
    {
        _desk.Do("tick", "1", "2", "3", "--quarter", "Q1");
        JsonElement whole = _desk.Do("verify", "--format", "json").Json;
        string head = whole.GetProperty("head").GetProperty("hash").GetString()!;
        Assert.True(whole.GetProperty("sound").GetBoolean());
        Assert.Equal(3, whole.GetProperty("head").GetProperty("sequence").GetInt32());

        Assert.Equal("same", _desk.Do("verify", "--head", head, "--format", "json").Json.GetProperty("continuity").GetString());
        CommandResult lost = _desk.Run("verify", "--head", "4:" + head, "--format", "json");
        Assert.Equal((2, "tail-lost"), (lost.ExitCode, lost.Json.GetProperty("continuity").GetString()));

        byte[] file = File.ReadAllBytes(_desk["2016.plankit"]);
        file.AsSpan(file.AsSpan().LastIndexOf("王芳"u8))[..6].Fill((byte)'x');
        File.WriteAllBytes(_desk["2016.plankit"], file);
        CommandResult changed = _desk.Run("verify", "--format", "json");
        Assert.Equal(2, changed.ExitCode);
        Assert.NotEqual("", changed.Error);
        Assert.False(changed.Json.GetProperty("sound").GetBoolean());
        Assert.Equal(1, changed.Json.GetProperty("firstBadSequence").GetInt32());
        Assert.Equal("broken-chain", changed.Json.GetProperty("findings")[0].GetProperty("problem").GetString());
    }

    [Fact]
    public void Names_a_file_that_is_not_there() => _desk.Refuses(
        ["verify", "--head", "年终.xlsx"],
        $"找不到文件 {_desk["年终.xlsx"]}。请检查路径和文件名（--head）。",
        $"There is no file {_desk["年终.xlsx"]}. Check the path and the name (--head).");

    [Fact]
    public void Refuses_what_is_no_head() => _desk.Refuses(
        ["verify", "--head", "7"],
        "“7”不是链尾：写“序号:哈希”、64 位哈希、一个导出的工作簿（.xlsx），或一份封存文件。",
        "“7” is no head: give sequence:hash, a hash of 64 digits, an exported workbook (.xlsx), or a seal.");
}
