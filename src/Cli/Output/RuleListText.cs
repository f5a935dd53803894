using PlanKit.Analysis;
using PlanKit.Cli.Explaining;
using PlanKit.Diagnostics;
using PlanKit.Text;
using Spectre.Console;

namespace PlanKit.Cli.Output;

/// <summary>All rules, for people.</summary>
internal static class RuleListText
{
    private static readonly LocalizableText[] Columns = [new("规则", "rule"), new("级别", "severity"), new("由谁设定", "set by"), new("内容", "about")];
    private static readonly LocalizableText More = new("用 plankit explain 规则号 查看其中一条。", "See one with plankit explain RULE.");

    public static void Write(CommandSession session, RulesInForce rules)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (LocalizableText column in Columns)
        {
            table.AddColumn(SafeText.Markup(session.Say(column)));
        }

        foreach (DiagnosticDescriptor rule in rules.Descriptors)
        {
            RuleSeverity severity = rules.Options.SeverityOf(rule);
            table.AddRow(
                SafeText.Cell(rule.Id),
                SafeText.Cell(session.Say(ExplanationText.WordOf(severity.Severity))),
                SafeText.Cell(severity.Layer == SettingLayer.Descriptor ? "" : session.Say(severity.Layer.Text())),
                SafeText.Cell(session.Say(rule.Title)));
        }

        TerminalConsole.Create(session).Write(table);
        if (session.Environment.IsTerminal)
        {
            session.Output.WriteLine(session.Say(More));
        }
    }
}
