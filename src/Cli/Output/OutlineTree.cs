using PlanKit.Analysis;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>The outline as a tree for people.</summary>
internal static class OutlineTree
{
    private static readonly LocalizableText Header = new("{0} {1} 年  {2}", "{0} {1}  {2}");
    private static readonly LocalizableText Counts = new("{0} 个部分，{1} 个条目", "{0}, {1}");
    private static readonly LocalizableText NoUnit = new("（未填单位）", "(no unit)");
    private static readonly LocalizableText NoCategory = new("未分类", "no category");
    private static readonly LocalizableText Proposal = new("频次建议：{0}（{1}）", "cadence proposed: {0} ({1})");
    private static readonly LocalizableText Doubt = new("把握 {0}：{1}", "confidence {0}: {1}");

    private static readonly LocalizableText Legend = new(
        "行末的数字是识读的把握，0 到 1；低于 0.8 的写明原因。",
        "The number at a line's end is how sure its reading is, 0 to 1; below 0.8 the reason is given.");

    public static void Write(CommandSession session, Plan plan, AnalysisResult analysis)
    {
        var page = Page.Of(session);
        var root = new OutlineBranch(session.Say(Header, plan.Unit.Length > 0 ? plan.Unit : NoUnit, plan.Year, plan.Title).TrimEnd(), Ink.Plain);
        foreach (PlanItem item in plan.Items)
        {
            Add(root, session, item);
        }

        foreach (PlanSection section in plan.Sections)
        {
            Add(root, session, section);
        }

        new OutlineBranchWriter(page).Write(root);
        page.WriteLine(session.Say(Counts, CountText.Of(CountOf(plan.Sections), "section"), CountText.Of(plan.AllItems.Length, "item")));
        if (root.Below.Count > 0)
        {
            page.WriteWrapped(session.Say(Legend), 0);
        }

        FindingText.Write(session, page, plan, analysis.Findings);
    }

    private static int CountOf(IEnumerable<PlanSection> sections) => sections.Sum(section => 1 + CountOf(section.Sections));

    private static void Add(OutlineBranch above, CommandSession session, PlanSection section)
    {
        string category = session.Say(section.Category?.Name ?? NoCategory);
        OutlineBranch branch = above.Add(new OutlineBranch(section.ToString(), Ink.Strong, $"[{category}]", section.Confidence));
        AddDoubt(branch, session, section.Doubt);
        foreach (PlanItem item in section.Items)
        {
            Add(branch, session, item);
        }

        foreach (PlanSection inner in section.Sections)
        {
            Add(branch, session, inner);
        }
    }

    private static void Add(OutlineBranch above, CommandSession session, PlanItem item)
    {
        OutlineBranch branch = above.Add(new OutlineBranch(item.Marker + item.Title, Ink.Plain, Confidence: item.Confidence));
        foreach (PlanClause clause in item.Clauses)
        {
            OutlineBranch part = branch.Add(new OutlineBranch(clause.Marker + FirstSentence(clause.Text), Ink.Muted, Confidence: clause.Confidence));
            AddDoubt(part, session, clause.Doubt);
        }

        foreach (CadenceProposal proposal in item.Proposals)
        {
            branch.Add(new OutlineBranch(session.Say(Proposal, proposal.Text, proposal.Meaning()), Ink.Plain));
        }

        AddDoubt(branch, session, item.Doubt);
    }

    private static void AddDoubt(OutlineBranch branch, CommandSession session, LocalizableText? doubt)
    {
        if (doubt is { } reason && branch.Confidence is { } confidence)
        {
            branch.Add(new OutlineBranch(session.Say(Doubt, OutlineBranchWriter.Shown(confidence), reason), Ink.Attention));
        }
    }

    private static string FirstSentence(string text)
    {
        int end = text.AsSpan().IndexOfAny("。；\n");
        return end < 0 ? text : text[..end];
    }
}
