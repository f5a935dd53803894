using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>Findings for people, grouped by the item that they are about.</summary>
internal static class FindingText
{
    private static readonly LocalizableText WholePlan = new("整份计划", "The whole plan");
    private static readonly LocalizableText ItemHeading = new("第{0}条 {1}（第 {2} 行）", "Item {0} {1} (line {2})");
    private static readonly LocalizableText Basis = new("依据：{0}", "basis: {0}");
    private static readonly LocalizableText Remedy = new("处理：{0}", "remedy: {0}");
    private static readonly LocalizableText Waived = new("已豁免（{0} 批准：{1}）", "waived by {0}: {1}");

    public static void Write(CommandSession session, Plan plan, IEnumerable<Finding> findings)
    {
        ItemId? previous = null;
        bool isFirst = true;
        foreach (Finding finding in findings)
        {
            ItemId? item = finding.Diagnostic.Location.Item;
            if (isFirst || item != previous)
            {
                session.Output.WriteLine();
                session.Output.WriteLine(HeadingOf(session, plan, item));
            }

            Write(session, plan, finding);
            (previous, isFirst) = (item, false);
        }
    }

    private static string HeadingOf(CommandSession session, Plan plan, ItemId? id) =>
        id is { } given && plan.TryGetItem(given, out PlanItem? item)
            ? session.Say(ItemHeading, item.Address, item.Title, plan.Text.GetLinePosition(item.HeadingSpan.Start).ShownLine)
            : session.Say(WholePlan);

    private static void Write(CommandSession session, Plan plan, Finding finding)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        string severity = session.Say(finding.Severity.Text());
        string place = PlaceOf(session, plan, diagnostic.Location);
        string heading = $"  {severity} {diagnostic.Id}{place}  ";
        InkWriter.Write(session, heading, Palette.Of(finding.Severity));
        WriteWrapped(session, session.Say(diagnostic.Message), CellWidth.Of(heading));
        if (diagnostic.Descriptor.Basis is { } basis)
        {
            WriteDetail(session, session.Say(Basis, basis.Citation));
        }

        WriteDetail(session, finding.Waiver is { } waiver
            ? session.Say(Waived, waiver.Approver, waiver.Reason)
            : session.Say(Remedy, diagnostic.Remedy));
    }

    private static string PlaceOf(CommandSession session, Plan plan, Location location) => location switch
    {
        { Quarter: { } quarter } => " " + quarter,
        { Item: null, Span: { } span } => session.Say(new(" 第 {0} 行", " line {0}"), plan.Text.GetLinePosition(span.Start).ShownLine),
        EntryLocation entry => session.Say(new(" 记录 {0}", " entry {0}"), entry.Sequence),
        _ => "",
    };

    private static void WriteDetail(CommandSession session, string text)
    {
        session.Output.Write("      ");
        WriteWrapped(session, text, 6);
    }

    private static void WriteWrapped(CommandSession session, string text, int indent)
    {
        if (!session.Environment.IsTerminal)
        {
            session.Output.WriteLine(text);
            return;
        }

        IReadOnlyList<string> lines = CellWidth.Wrap(text, Math.Max(20, session.Environment.Width - indent - 1));
        session.Output.WriteLine(lines[0]);
        foreach (string line in lines.Skip(1))
        {
            session.Output.WriteLine(new string(' ', indent) + line);
        }
    }
}
