using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Text;
using Spectre.Console;

namespace PlanKit.Cli.Output;

/// <summary>What is set above the rules themselves.</summary>
internal static class SettingList
{
    private static readonly LocalizableText[] Columns =
    [
        new("设定", "setting"),
        new("值", "value"),
        new("由谁设定", "set by"),
        new("默认", "default"),
        new("内容", "about"),
    ];

    private static readonly LocalizableText Nothing = new(
        "没有设定过任何级别或参数，各规则按自身的规定。用 plankit config set 设定。",
        "Nothing is set; every rule is as it says itself. Set something with plankit config set.");

    private static readonly LocalizableText Unknown = new("没有这条规则或参数", "no such rule or parameter");

    public static void WriteTable(CommandSession session, AnalysisOptions options, ImmutableArray<DiagnosticDescriptor> rules)
    {
        RuleSetting[] settings = [.. options.Settings];
        if (settings.Length == 0)
        {
            session.Tell(Nothing);
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (LocalizableText column in Columns)
        {
            table.AddColumn(SafeText.Markup(session.Say(column)));
        }

        foreach (RuleSetting setting in settings)
        {
            table.AddRow(
                SafeText.Cell(setting.Key.ToString()),
                SafeText.Cell(setting.Value),
                SafeText.Cell(session.Say(setting.Layer.Text())),
                SafeText.Cell(DefaultOf(setting.Key, rules) ?? ""),
                SafeText.Cell(session.Say(AboutOf(setting.Key, rules))));
        }

        TerminalConsole.Create(session).Write(table);
    }

    public static void WriteJson(CommandSession session, AnalysisOptions options, ImmutableArray<DiagnosticDescriptor> rules) =>
        JsonOutput.Write(session.Output, json =>
        {
            json.WriteStartArray("settings");
            foreach (RuleSetting setting in options.Settings)
            {
                json.WriteStartObject();
                json.WriteString("key", setting.Key.ToString());
                json.WriteString("rule", setting.Key.Rule);
                json.WriteStringOrNull("parameter", setting.Key.Parameter);
                json.WriteString("value", setting.Value);
                json.WriteString("layer", setting.Layer.Word());
                json.WriteStringOrNull("default", DefaultOf(setting.Key, rules));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static DiagnosticDescriptor? RuleOf(SettingKey key, ImmutableArray<DiagnosticDescriptor> rules) =>
        rules.FirstOrDefault(rule => rule.Id == key.Rule);

    private static RuleParameter? ParameterOf(SettingKey key, ImmutableArray<DiagnosticDescriptor> rules) =>
        RuleOf(key, rules)?.Parameters.FirstOrDefault(parameter => parameter.Name == key.Parameter);

    private static string? DefaultOf(SettingKey key, ImmutableArray<DiagnosticDescriptor> rules) => key.Parameter is not null
        ? ParameterOf(key, rules)?.DefaultText
        : RuleOf(key, rules) is { } rule ? SeverityWords.Word(AnalysisOptions.Default.SeverityOf(rule).Severity) : null;

    private static LocalizableText AboutOf(SettingKey key, ImmutableArray<DiagnosticDescriptor> rules) =>
        (key.Parameter is not null ? ParameterOf(key, rules)?.Meaning : RuleOf(key, rules)?.Title) ?? Unknown;
}
