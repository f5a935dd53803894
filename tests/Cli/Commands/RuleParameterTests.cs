using System.Text.Json;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Tests.Commands;

/// <summary>The parameters of rules, from each layer to the findings: PK0104.days and PK0111.items.</summary>
public sealed class RuleParameterTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    // The first quarter is ticked 34 days after its end, and one file shows four items.
    [Theory]
    [InlineData("PK0104", "PK0104.days", "30", "34", "33", "40")]
    [InlineData("PK0111", "PK0111.items", "3", "4", "2", "5")]
    public void Each_layer_overrides_the_one_below_it_in_findings_explain_and_list(
        string rule, string key, string byRule, string byProfile, string byFile, string byCommandLine)
    {
        Begin(PlanProfile.Empty);
        AssertInForce(rule, key, byRule, "rule", isFound: true);

        Begin(new PlanProfile { Parameters = PlanProfile.Empty.Parameters.Add(key, byProfile) });
        AssertInForce(rule, key, byProfile, "profile", isFound: false);

        _desk.Do("config", "set", key, byFile);
        AssertInForce(rule, key, byFile, "plan-file", isFound: true);

        AssertInForce(rule, key, byCommandLine, "command-line", isFound: false, "--set", $"{key}={byCommandLine}");
        AssertInForce(rule, key, byFile, "plan-file", isFound: true);

        _desk.Do("config", "unset", key);
        AssertInForce(rule, key, byProfile, "profile", isFound: false);
    }

    [Theory]
    [InlineData("PK0104.days", "367", "0 到 366 的整数（单位：天）", "a whole number of days from 0 to 366")]
    [InlineData("PK0104.days", "soon", "0 到 366 的整数（单位：天）", "a whole number of days from 0 to 366")]
    [InlineData("PK0111.items", "0", "1 到 1000 的整数（单位：个条目）", "a whole number of items from 1 to 1000")]
    public void Refuses_to_set_a_value_out_of_bounds(string key, string value, string chinese, string english)
    {
        Begin(PlanProfile.Empty);

        _desk.Refuses(
            ["config", "set", key, value],
            $"{key} 不能是“{value}”；它应是{chinese}。没有改动任何设置。",
            $"{key} cannot be “{value}”; it must be {english}. No setting was changed.");
    }

    [Fact]
    public void A_wrong_value_names_the_layer_that_set_it_and_the_bounds()
    {
        Begin(new PlanProfile { Parameters = PlanProfile.Empty.Parameters.Add("PK0104.days", "-1") });

        _desk.Refuses(
            ["check"],
            "PK0104.days 不能是“-1”（由单位配置设定）；它应是0 到 366 的整数（单位：天）。请用 plankit config set PK0104.days 值 在计划文件里改正，并告诉插件作者。",
            "PK0104.days cannot be “-1” (set by the unit's profile); it must be a whole number of days from 0 to 366. Put it right for this plan with plankit config set PK0104.days VALUE, and tell the plugin's author.");
        _desk.Do("config", "set", "PK0104.days", "30");
        Assert.Contains("PK0104", _desk.Run("check").Output, StringComparison.Ordinal);
        _desk.Refuses(
            ["check", "--set", "PK0104.days=400"],
            "PK0104.days 不能是“400”（由命令行设定）；它应是0 到 366 的整数（单位：天）。请改正后重新输入。",
            "PK0104.days cannot be “400” (set by the command line); it must be a whole number of days from 0 to 366. Put it right and type the command again.");
    }

    private void Begin(PlanProfile profile)
    {
        _desk.Write("签到表.txt", "签到表");
        File.Delete(_desk["2016.plankit"]);
        var contents = new PlanFileContents { Header = new PlanHeader("市测试局", 2016), Text = SourceText.From(Desk.SmallPlan), Profile = profile };
        PlanFile.Create(_desk["2016.plankit"], contents, new PlanFileOptions { Time = _desk.Clock }).AsT0.Dispose();
        _desk.Do("tick", "1", "2", "3", "4", "--quarter", "Q1", "--evidence", "签到表.txt");
    }

    private void AssertInForce(string rule, string key, string value, string layer, bool isFound, params string[] more)
    {
        IEnumerable<string?> found = _desk.Run(["check", "--format", "json", .. more]).Json.GetProperty("diagnostics").EnumerateArray()
            .Select(finding => finding.GetProperty("id").GetString());
        Assert.Equal(isFound, found.Contains(rule));
        JsonElement parameter = Assert.Single(_desk.Do(["explain", rule, "--format", "json", .. more]).Json.GetProperty("parameters").EnumerateArray());
        Assert.Equal((key, value, layer), (Text(parameter, "key"), Text(parameter, "value"), Text(parameter, "layer")));
        if (more.Length == 0)
        {
            IEnumerable<(string?, string?, string?)> listed = _desk.Do("config", "list", "--format", "json").Json.GetProperty("settings").EnumerateArray()
                .Select(setting => (Text(setting, "key"), Text(setting, "value"), Text(setting, "layer")));
            Assert.Equal(layer == "rule" ? [] : [(key, value, layer)], listed);
        }
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
