using System.Text;
using System.Text.Json;

namespace PlanKit.Cli.Tests.Commands;

public sealed class SealCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public SealCommandTests() => _desk.Do("tick", "1", "--quarter", "Q1");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Lets_later_entries_count_and_marks_them_late()
    {
        _desk.Do("seal", "--quarter", "Q1", "--note", "季度例会");
        _desk.Do("tick", "2", "--quarter", "Q1");
        _desk.Do("tick", "2", "--quarter", "Q2");

        JsonElement[] entries = [.. _desk.Do("log", "--format", "json").Json.GetProperty("entries").EnumerateArray()];
        Assert.Equal([false, false, true, false], entries.Select(entry => entry.GetProperty("late").GetBoolean()));
        Assert.Equal(("quarter-sealed", "Q1", "季度例会"), (Text(entries[1], "kind"), Text(entries[1], "quarter"), Text(entries[1], "note")));
        JsonElement status = _desk.Do("status", "--format", "json").Json;
        Assert.Equal("[\"Q1\"]", status.GetProperty("sealed").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        JsonElement quarter = status.GetProperty("items")[1].GetProperty("quarters").GetProperty("Q1");
        Assert.Equal(("done", 1), (Text(quarter, "state"), quarter.GetProperty("late").GetInt32()));
        Assert.Equal(0, status.GetProperty("items")[0].GetProperty("quarters").GetProperty("Q1").GetProperty("late").GetInt32());
        Assert.Contains("第 2 号封存后补记", _desk.Do("log", "--lang", "zh").Output.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("第2号", "第 2 号", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Enters_one_seal_however_many_want_to_seal_at_once()
    {
        for (int round = 0; round < 5; round++)
        {
            int[] exitCodes = new int[8];
            Parallel.For(0, exitCodes.Length, i => exitCodes[i] = _desk.Run("seal", "--quarter", "Q1").ExitCode);

            Assert.Single(exitCodes, 0);
            _desk.Do("undo");
        }

        Assert.Equal(5, _desk.Do("log", "--kind", "quarter-sealed", "--format", "json").Json.GetProperty("entries").EnumerateArray()
            .Count(entry => Text(entry, "kind") == "quarter-sealed"));
    }

    [Fact]
    public void Can_be_taken_back()
    {
        _desk.Do("seal", "--quarter", "Q1");
        _desk.Do("undo");
        _desk.Do("tick", "2", "--quarter", "Q1");

        Assert.DoesNotContain(_desk.Do("log", "--format", "json").Json.GetProperty("entries").EnumerateArray(), entry => entry.GetProperty("late").GetBoolean());
    }

    [Fact]
    public void Signs_where_the_ledger_stood_so_that_it_can_be_proved_later()
    {
        string told = _desk.Do("seal", "--quarter", "Q1", "--out", "q1.seal").Error;
        string fingerprint = Fingerprint(told);
        Assert.Contains("nothing was added since", _desk.Do("verify", "--head", "q1.seal", "--key", fingerprint).Output, StringComparison.Ordinal);
        _desk.Do("tick", "2", "--quarter", "Q1");

        string verified = _desk.Do("verify", "--head", "q1.seal").Output;

        Assert.Contains($"this computer's key {fingerprint}", verified, StringComparison.Ordinal);
        Assert.Contains("goes on from that head", verified, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_the_seal_of_a_sealed_quarter_again_and_enters_nothing()
    {
        _desk.Do("seal", "--quarter", "Q1");
        _desk.Do("tick", "2", "--quarter", "Q1");

        _desk.Do("seal", "--quarter", "Q1", "--out", "q1.seal");

        Assert.Contains("\"head\": \"2:", File.ReadAllText(_desk["q1.seal"]), StringComparison.Ordinal);
        Assert.Equal(3, _desk.Do("log", "--format", "json").Json.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public void Seals_a_quarter_once()
    {
        _desk.Do("seal", "--quarter", "Q1");

        _desk.Refuses(
            ["seal", "--quarter", "Q1"],
            "第一季度已由第 2 号记录封存，没有再次封存。加 --out 可以再写一份封存文件。",
            "Q1 was sealed by entry 2 already; nothing was entered. With --out its seal is written to a file again.");
    }

    [Fact]
    public void Seals_no_quarter_that_has_not_begun() => _desk.Refuses(
        ["seal", "--quarter", "Q4"],
        "2016 第四季度到 2016-10-01 才开始，还不能封存。没有登记任何内容。",
        "Q4 of 2016 begins on 2016-10-01; it cannot be sealed yet. Nothing was entered.");

    [Fact]
    public void Enters_nothing_where_the_seal_would_lie_on_another_file() => _desk.Refuses(
        ["seal", "--quarter", "Q1", "--out", "plan.txt"],
        "{folder}/plan.txt 已经存在，没有覆盖。换一个文件名（--out），或先把它移走。",
        "{folder}/plan.txt exists already and was not overwritten. Choose another name with --out, or move it away first.");

    [Fact]
    public void Asks_for_an_upgrade_of_a_file_of_the_first_version()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Schemas", "v1.plankit"), _desk["2016.plankit"], overwrite: true);

        _desk.Refuses(
            ["seal", "--quarter", "Q1"],
            "{folder}/2016.plankit 是旧格式（1），不能封存季度。请先运行 plankit upgrade；没有登记任何内容。",
            "{folder}/2016.plankit is of an older format (1) in which no quarter can be sealed. Run plankit upgrade first; nothing was entered.");
        _desk.Do("upgrade");
        _desk.Do("seal", "--quarter", "Q1");
    }

    [Fact]
    public void A_seal_that_was_changed_is_refused()
    {
        _desk.Do("seal", "--quarter", "Q1", "--out", "q1.seal");
        _desk.Write("q1.seal", File.ReadAllText(_desk["q1.seal"], Encoding.UTF8).Replace("王芳", "李强", StringComparison.Ordinal));

        _desk.Refuses(
            ["verify", "--head", "q1.seal"],
            "封存文件 {folder}/q1.seal 的签名不对：签名之后内容被改动过。请向封存人要原来的文件。",
            "The signature of the seal {folder}/q1.seal does not match: it was changed after it was signed. Ask whoever sealed the quarter for the original.");
    }

    [Fact]
    public void A_seal_by_another_key_than_asked_for_is_refused()
    {
        string fingerprint = Fingerprint(_desk.Do("seal", "--quarter", "Q1", "--out", "q1.seal").Error);
        string other = new('0', 64);

        _desk.Refuses(
            ["verify", "--head", "q1.seal", "--key", other],
            $"封存文件的签名密钥是 {fingerprint}，不是 {other}。请核对指纹，或换一份封存文件（--head）。",
            $"The seal was signed by the key {fingerprint}, not by {other}. Check the fingerprint, or take another seal (--head).");
    }

    [Fact]
    public void A_seal_shows_that_the_tail_is_missing()
    {
        File.Copy(_desk["2016.plankit"], _desk["earlier"]);
        _desk.Do("seal", "--quarter", "Q1", "--out", "q1.seal");
        File.Copy(_desk["earlier"], _desk["2016.plankit"], overwrite: true);

        CommandResult result = _desk.Run("verify", "--head", "q1.seal");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("its last entries are missing", result.Error, StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Fingerprint(string told) => told.Split("signed by the key ")[1][..64];
}
