using System.CommandLine;

namespace PlanKit.Cli.Arguments;

/// <summary>The words that <c>check</c> takes. Each command gets its own instance.</summary>
/// <param name="session">Whose language the help is in.</param>
internal sealed class CheckOptions(CommandSession session)
{
    /// <summary><c>[FILE|FOLDER]...</c>.</summary>
    public Argument<string[]> Targets { get; } = new("targets")
    {
        HelpName = "FILE|FOLDER",
        Arity = ArgumentArity.ZeroOrMore,
        Description = session.Say(new(
            "计划文件、文档（只做文档检查）或文件夹（检查其中及下级所有 *.plankit 和 *.txt）；不写则取当前文件夹的计划文件",
            "Plan files, documents (only the text is checked), or folders (every *.plankit and *.txt in them and below); none: this folder's plan file")),
    };

    /// <summary><c>--file F</c>.</summary>
    public Option<string?> File { get; } = CommonOptions.File(session);

    /// <summary><c>--format F</c>.</summary>
    public Option<string?> Format { get; } = new("--format")
    {
        HelpName = "FORMAT",
        Description = session.Say(new("输出格式：text（默认）、json、sarif 或 junit", "Output: text (default), json, sarif or junit")),
    };

    /// <summary><c>--out F</c>.</summary>
    public Option<string?> Output { get; } = new("--out", "-o")
    {
        HelpName = "FILE",
        Description = session.Say(new("写到文件，而不是标准输出", "Write to a file instead of standard output")),
    };

    /// <summary><c>--as-of D</c>.</summary>
    public Option<string?> AsOf { get; } = CommonOptions.AsOf(session);

    /// <summary><c>--fail-on S</c>.</summary>
    public Option<string?> FailOn { get; } = new("--fail-on")
    {
        HelpName = "SEVERITY",
        Description = session.Say(new("达到此级别即以 1 退出：info、warning、error（默认）、none", "Exit with 1 at this severity: info, warning, error (default), none")),
    };

    /// <summary><c>--rule ID,ID</c>.</summary>
    public Option<string[]> Rule { get; } = new("--rule")
    {
        HelpName = "ID,ID",
        Description = session.Say(new("只要这些规则的结果", "Findings of these rules only")),
    };

    /// <summary><c>--category NAME,NAME</c>.</summary>
    public Option<string[]> Category { get; } = new("--category")
    {
        HelpName = "NAME,NAME",
        Description = session.Say(new("只要这些类别的条目或规则的结果，如 学习、integrity、progress", "Findings about items or of rules of these categories only: study, integrity, progress")),
    };

    /// <summary><c>--quarter Q1,Q2</c>.</summary>
    public Option<string[]> Quarter { get; } = new("--quarter", "-q")
    {
        HelpName = "Q1,Q2",
        Description = session.Say(new("只要这些季度的结果", "Findings about these quarters only")),
    };

    /// <summary><c>--include-waived</c>.</summary>
    public Option<bool> IncludeWaived { get; } = new("--include-waived")
    {
        Description = session.Say(new("同时列出已豁免的结果", "List waived findings too")),
    };

    /// <summary><c>--include-baseline</c>.</summary>
    public Option<bool> IncludeBaseline { get; } = new("--include-baseline")
    {
        Description = session.Say(new("同时列出基线里的已知结果", "List the known findings in the baseline too")),
    };

    /// <summary><c>--set KEY=VALUE</c>.</summary>
    public Option<string[]> Set { get; } = SettingWords.Option(session);

    /// <summary><c>--jobs N</c>.</summary>
    public Option<string?> Jobs { get; } = new("--jobs", "-j")
    {
        HelpName = "N",
        Description = session.Say(new("同时检查几份计划；默认等于处理器数", "How many plans to check at once; default: the number of processors")),
    };

    /// <summary><c>--report-timings</c>.</summary>
    public Option<bool> ReportTimings { get; } = new("--report-timings")
    {
        Description = session.Say(new("列出每个检查用了多少时间", "Show how long each analyzer took")),
    };

    /// <summary><c>--encoding E</c>.</summary>
    public Option<string?> Encoding { get; } = CommonOptions.Encoding(session);

    /// <summary><c>--items LEVEL</c>.</summary>
    public Option<string?> Items { get; } = CommonOptions.Items(session);

    /// <summary><c>--plugin FOLDER</c>.</summary>
    public Option<string[]> Plugin { get; } = new("--plugin")
    {
        HelpName = "FOLDER",
        Description = session.Say(new(
            "用这个文件夹里的插件一起检查，代替已安装的同编号插件；会运行它的代码，不需要先信任（给插件作者）",
            "Check with the plugin in this folder too, in place of an installed one of its id; its code is run without being trusted first (for authors)")),
    };

    /// <summary><c>--watch</c>.</summary>
    public Option<bool> Watch { get; } = new("--watch", "-w")
    {
        Description = session.Say(new("计划、文档或插件的文件有改动就重新检查，按 Ctrl+C 结束", "Check again whenever a plan, a document or a plugin's files change, until Ctrl+C")),
    };

    /// <summary>A command that takes all of them.</summary>
    public Command ToCommand(string name, string description) => new(name, description)
    {
        Targets, File, Format, Output, AsOf, FailOn, Rule, Category, Quarter, Set, IncludeWaived, IncludeBaseline, Jobs, ReportTimings, Encoding, Items, Plugin, Watch,
    };
}
