using System.Globalization;
using PlanKit.Analysis;
using PlanKit.Model;
using PlanKit.Text;
using Spectre.Console;

namespace PlanKit.Cli.Output;

/// <summary>The outline as a tree for people.</summary>
internal static class OutlineTree
{
    private static readonly LocalizableText Header = new("{0} {1} 年  {2}", "{0} {1}  {2}");
    private static readonly LocalizableText Counts = new("{0} 个部分，{1} 个条目", "{0} sections, {1} items");
    private static readonly LocalizableText NoUnit = new("（未填单位）", "(no unit)");
    private static readonly LocalizableText NoCategory = new("未分类", "no category");
    private static readonly LocalizableText Proposal = new("频次建议：{0}（{1}）", "cadence proposed: {0} ({1})");
    private static readonly LocalizableText Doubt = new("把握 {0}：{1}", "confidence {0}: {1}");

    public static void Write(CommandSession session, Plan plan, AnalysisResult analysis)
    {
        IAnsiConsole console = TerminalConsole.Create(session);
        var tree = new Tree(SafeText.Markup(session.Say(Header, plan.Unit.Length > 0 ? plan.Unit : NoUnit, plan.Year, plan.Title).TrimEnd()))
        {
            Guide = TreeGuide.Line,
        };
        foreach (PlanItem item in plan.Items)
        {
            Add(tree, session, item);
        }

        foreach (PlanSection section in plan.Sections)
        {
            Add(tree, session, section);
        }

        console.Write(tree);
        session.Output.WriteLine(session.Say(Counts, CountOf(plan.Sections), plan.AllItems.Length));
        FindingText.Write(session, Page.Of(session), plan, analysis.Findings);
    }

    private static int CountOf(IEnumerable<PlanSection> sections) => sections.Sum(section => 1 + CountOf(section.Sections));

    private static void Add(IHasTreeNodes parent, CommandSession session, PlanSection section)
    {
        string category = session.Say(section.Category?.Name ?? NoCategory);
        TreeNode node = parent.AddNode($"[bold]{SafeText.Markup(section.ToString())}[/] [grey]{SafeText.Markup($"[{category}]")}[/]");
        AddDoubt(node, session, section.Confidence, section.Doubt);
        foreach (PlanItem item in section.Items)
        {
            Add(node, session, item);
        }

        foreach (PlanSection inner in section.Sections)
        {
            Add(node, session, inner);
        }
    }

    private static void Add(IHasTreeNodes parent, CommandSession session, PlanItem item)
    {
        TreeNode node = parent.AddNode(SafeText.Markup($"{item.Marker}{item.Title}"));
        foreach (PlanClause clause in item.Clauses)
        {
            TreeNode part = node.AddNode($"[grey]{SafeText.Markup(clause.Marker + FirstSentence(clause.Text))}[/]");
            AddDoubt(part, session, clause.Confidence, clause.Doubt);
        }

        foreach (CadenceProposal proposal in item.Proposals)
        {
            node.AddNode($"[blue]{SafeText.Markup(session.Say(Proposal, proposal.Text, proposal.Cadence.Text()))}[/]");
        }

        AddDoubt(node, session, item.Confidence, item.Doubt);
    }

    private static void AddDoubt(TreeNode node, CommandSession session, double confidence, LocalizableText? doubt)
    {
        if (doubt is { } reason)
        {
            string shown = confidence.ToString("0.00", CultureInfo.InvariantCulture);
            node.AddNode($"[yellow]{SafeText.Markup(session.Say(Doubt, shown, reason))}[/]");
        }
    }

    private static string FirstSentence(string text)
    {
        int end = text.AsSpan().IndexOfAny("。；\n");
        return end < 0 ? text : text[..end];
    }
}
