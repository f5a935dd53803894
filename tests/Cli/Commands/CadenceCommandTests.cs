using System.Text.Json;
using PlanKit.Cli.Output;

namespace PlanKit.Cli.Tests.Commands;

public sealed class CadenceCommandTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Lists_what_is_in_force_who_said_so_and_what_the_words_propose()
    {
        _desk.Do("cadence", "4", "1/month", "1/year");

        string[] rows = [.. _desk.Do("cadence").Lines.Select(Squeeze)];

        Assert.Equal("item title in force from", rows[0]);
        Assert.Equal("1 组织理论学习 once in every quarter default", rows[1]);
        Assert.Equal("its words: 每季度至少集中学习1次 = once in every quarter", rows[2]);
        Assert.Contains("4 开展作风督查 once in every month; once in the year entered", rows);
    }

    [Fact]
    public void Accepts_what_the_words_propose()
    {
        _desk.Do("cadence", "3", "--accept");

        JsonElement item = Assert.Single(_desk.Do("cadence", "3", "--format", "json").Json.GetProperty("items").EnumerateArray());
        Assert.Equal("1/months:3", Assert.Single(item.GetProperty("cadences").EnumerateArray()).GetString());
        Assert.Equal("ledger", item.GetProperty("source").GetString());
    }

    [Theory]
    [InlineData("每月1次", "1/month")]
    [InlineData("每季度不少于2次", "2/quarter")]
    [InlineData("6月、12月", "1/months:6,12")]
    [InlineData("2/half-year", "2/half-year")]
    public void Takes_a_cadence_as_a_plan_says_it(string words, string expected)
    {
        _desk.Do("cadence", "3", words);

        JsonElement item = _desk.Do("cadence", "3", "--format", "json").Json.GetProperty("items")[0];
        Assert.Equal(expected, item.GetProperty("cadences")[0].GetString());
    }

    [Theory]
    [InlineData("每月1次左右")]
    [InlineData("0/month")]
    [InlineData("1/week")]
    [InlineData("")]
    public void Refuses_what_is_no_cadence(string words) => _desk.Refuses(
        ["cadence", "3", words],
        $"频次“{words}”不对。写成 次数/周期：1/month、1/quarter、2/half-year、1/year，或 1/months:6,12；也可以写 每月1次。",
        $"“{words}” is no cadence. Write TIMES/PERIOD: 1/month, 1/quarter, 2/half-year, 1/year, or 1/months:6,12; or as a plan says it: 每月1次.");

    [Fact]
    public void Shows_the_floor_with_its_basis_and_says_when_it_is_not_met()
    {
        using Desk desk = Desk.WithSamplePlan();
        const string Basis = "《中国共产党党委（党组）理论学习中心组学习规则》（待核）";

        Assert.Contains($"底线：每季度1次，依据{Basis}", desk.Do("cadence", "5", "--lang", "zh").Lines.Select(Squeeze));
        Assert.Contains($"注意：第5条的频次低于底线 每季度1次，依据{Basis}。", desk.Do("cadence", "5", "每年1次", "--lang", "zh").Error, StringComparison.Ordinal);
        Assert.Contains($"底线：每季度1次，依据{Basis}，未达到", desk.Do("cadence", "5", "--lang", "zh").Lines.Select(Squeeze));
        Assert.False(desk.Do("cadence", "5", "--format", "json").Json.GetProperty("items")[0].GetProperty("floors")[0].GetProperty("met").GetBoolean());
        Assert.DoesNotContain("注意", desk.Do("cadence", "5", "每月1次", "--lang", "zh").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_cadence_in_words_in_the_log()
    {
        _desk.Do("cadence", "3", "1/month", "1/year");

        Assert.Contains("cadence: once in every month; once in the year", _desk.Do("log").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Fits_the_terminal(string language)
    {
        _desk.IsTerminal = true;
        _desk.Do("cadence", "3", "1/month", "1/months:1,2,3,4,5,6");

        Assert.All(_desk.Do("cadence", "--lang", language).Lines, line => Assert.InRange(CellWidth.Of(line), 0, 80));
    }

    private static string Squeeze(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
