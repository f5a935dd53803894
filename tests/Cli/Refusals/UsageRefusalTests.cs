using PlanKit.Analysis;

namespace PlanKit.Cli.Tests.Refusals;

public sealed class UsageRefusalTests : IDisposable
{
    private readonly Desk _desk = Desk.WithSmallPlan();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("plankit", "ticks", "ticks")]
    [InlineData("plankit status", "--wat", "status --wat")]
    [InlineData("plankit status", "extra", "status extra")]
    [InlineData("plankit plugin", "lst", "plugin lst")]
    public void Word_that_nobody_knows(string command, string word, string args) => _desk.Refuses(
        args.Split(' '),
        $"命令“{command}”不认识“{word}”。用 {command} --help 查看用法。",
        $"“{command}” does not know “{word}”. See {command} --help for what it takes.");

    [Theory]
    [InlineData("--file 2016.plankit status", "--file", "plankit status --file FILE")]
    [InlineData("--file=2016.plankit status", "--file", "plankit status --file FILE")]
    [InlineData("-f 2016.plankit", "-f", "plankit COMMAND --file FILE")]
    public void Option_before_its_command(string args, string option, string form) => _desk.Refuses(
        args.Split(' '),
        $"选项 {option} 要写在命令后面：{form}。",
        $"The option {option} goes after the command: {form}.");

    [Fact]
    public void Missing_argument() => _desk.Refuses(
        ["new"],
        "命令“plankit new”缺少DOCUMENT。用法：plankit new DOCUMENT [options]",
        "“plankit new” needs DOCUMENT. Usage: plankit new DOCUMENT [options]");

    [Fact]
    public void Missing_option() => _desk.Refuses(
        ["tick", "1"],
        "命令“plankit tick”缺少必需的选项 --quarter。用法：plankit tick ITEM... --quarter Q1 [options]",
        "“plankit tick” needs the option --quarter. Usage: plankit tick ITEM... --quarter Q1 [options]");

    [Theory]
    [InlineData("tick 1 --quarter")]
    [InlineData("tick 1 --quarter Q1 --quarter Q2")]
    public void Option_without_its_one_value(string args) => _desk.Refuses(
        args.Split(' '),
        "选项 --quarter 后面要写一个值 Q1，且只能写一次。",
        "The option --quarter takes one value, Q1, and may be given once.");

    [Fact]
    public void Format_that_nobody_knows()
    {
        foreach (string command in (string[])["outline", "status", "log"])
        {
            _desk.Refuses(
                [command, "--format", "xml"],
                "没有输出格式“xml”。可用：text、json。",
                "There is no output format “xml”. Known: text, json.");
        }

        _desk.Refuses(
            ["check", "--format", "xml"],
            "没有输出格式“xml”。可用：text、json、sarif、junit。",
            "There is no output format “xml”. Known: text, json, sarif, junit.");
    }

    [Fact]
    public void Severity_that_nobody_knows() => _desk.Refuses(
        ["check", "--fail-on", "fatal"],
        "没有级别“fatal”。可用：none, hidden, info, warning, error。",
        "There is no severity “fatal”. Known: none, hidden, info, warning, error.");

    [Fact]
    public void Rule_to_explain_that_nobody_knows()
    {
        string known = string.Join(", ", AnalysisDriver.Create(CoreAnalyzers.All).Descriptors);

        _desk.Refuses(["explain", "xx1"], $"没有规则“XX1”。现有规则：{known}。", $"There is no rule “XX1”. There are: {known}.");
        Assert.StartsWith("PK0002, PK0003, PK0004, ", known.Replace("PK0001, ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Language_that_nobody_knows()
    {
        CommandResult result = _desk.Run("status", "--lang", "fr");

        Assert.Equal("error: There is no language “fr”. Known: zh, en.", result.Error.TrimEnd());
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        _desk.Language = PlanKit.Text.Language.Chinese;
        Assert.Equal("错误：没有界面语言“fr”。可用：zh、en。", _desk.Run("status", "--lang=fr").Error.TrimEnd());
    }
}
