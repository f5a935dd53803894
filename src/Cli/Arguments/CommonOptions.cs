using System.CommandLine;

namespace PlanKit.Cli.Arguments;

/// <summary>The options that several commands share. Each command gets its own instance.</summary>
internal static class CommonOptions
{
    /// <summary><c>--file F</c>.</summary>
    public static Option<string?> File(CommandSession session) => new("--file", "-f")
    {
        Description = session.Say(new("计划文件；默认取当前文件夹里唯一的 .plankit 文件", "The plan file; default: the only .plankit file in this folder")),
        HelpName = "FILE",
    };

    /// <summary><c>--format text|json</c>.</summary>
    public static Option<string?> Format(CommandSession session) => new("--format")
    {
        Description = session.Say(new("输出格式：text（默认）或 json", "Output: text (default) or json")),
        HelpName = "text|json",
    };

    /// <summary><c>--as-of D</c>.</summary>
    public static Option<string?> AsOf(CommandSession session) => new("--as-of")
    {
        Description = session.Say(new("截至哪一天，如 2016-06-30；默认计划所在时区的今天", "As of which day: 2016-06-30; default: today in the plan's time zone")),
        HelpName = "DAY",
    };

    /// <summary><c>--date D</c>.</summary>
    public static Option<string?> Date(CommandSession session) => new("--date")
    {
        Description = session.Say(new("记录所说的日期；默认今天，但不晚于所属时段的最后一天", "The day it is about; default: today, but not after the last day it can be about")),
        HelpName = "DAY",
    };

    /// <summary><c>--by NAME</c>.</summary>
    public static Option<string?> By(CommandSession session) => new("--by")
    {
        Description = session.Say(new("登记人；默认当前用户", "Who enters it; default: the current user")),
        HelpName = "NAME",
    };

    /// <summary><c>--note T</c>.</summary>
    public static Option<string?> Note(CommandSession session) => new("--note")
    {
        Description = session.Say(new("说明", "A note")),
        HelpName = "TEXT",
    };

    /// <summary><c>--evidence F...</c>.</summary>
    public static Option<string[]> Evidence(CommandSession session) => new("--evidence")
    {
        Description = session.Say(new("佐证材料文件，可写多个；会存入计划文件", "Files that show it; they are kept in the plan file")),
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary><c>--quarter Q1</c>.</summary>
    public static Option<string?> Quarter(CommandSession session, bool required) => new("--quarter", "-q")
    {
        Description = session.Say(new("季度：Q1、Q2、Q3、Q4", "The quarter: Q1, Q2, Q3, Q4")),
        HelpName = "Q1",
        Required = required,
    };

    /// <summary><c>--encoding E</c>.</summary>
    public static Option<string?> Encoding(CommandSession session) => new("--encoding")
    {
        Description = session.Say(new("文档编码：utf-8、utf-16、gb18030；默认自动识别", "The document's encoding: utf-8, utf-16, gb18030; default: found out")),
        HelpName = "NAME",
    };

    /// <summary><c>--items LEVEL</c>.</summary>
    public static Option<string?> Items(CommandSession session) => new("--items")
    {
        Description = session.Say(new("把第几级编号当作条目（1 起）；默认由文档结构判断", "Which level of numbering holds the items, from 1; default: read from the document")),
        HelpName = "LEVEL",
    };
}
