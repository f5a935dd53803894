using System.Globalization;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// Findings for people, grouped by the item that they are about. The plan's own line stands above the findings about it, with
/// carets under the place.
/// </summary>
internal sealed class FindingText
{
    // Where there is no terminal, a line is cut all the same: a text may be one line of a megabyte.
    private const int PipeColumns = 200;

    private static readonly LocalizableText WholePlan = new("整份计划", "The whole plan");
    private static readonly LocalizableText ItemHeading = new("第{0}条 {1}（第 {2} 行）", "Item {0} {1} (line {2})");
    private static readonly LocalizableText Basis = new("依据：{0}", "basis: {0}");
    private static readonly LocalizableText Remedy = new("处理：{0}", "remedy: {0}");
    private static readonly LocalizableText WaivedUntil = new("已豁免（{0} 批准，至 {2}：{1}）", "waived by {0} until {2}: {1}");
    private static readonly LocalizableText Waived = new("已豁免（{0} 批准：{1}）", "waived by {0}: {1}");
    private static readonly LocalizableText Known = new("已在基线中，不计入", "in the baseline: does not count");
    private static readonly LocalizableText ToLine = new(" 至第 {0} 行", " to line {0}");

    private readonly CommandSession _session;
    private readonly Page _page;
    private readonly Plan _plan;

    private FindingText(CommandSession session, Page page, Plan plan)
    {
        _session = session;
        _page = page;
        _plan = plan;
    }

    /// <summary>Writes findings in the order given.</summary>
    /// <param name="session">Whose language it is.</param>
    /// <param name="page">Where to.</param>
    /// <param name="plan">The plan that they are about.</param>
    /// <param name="findings">The findings.</param>
    public static void Write(CommandSession session, Page page, Plan plan, IEnumerable<Finding> findings) =>
        new FindingText(session, page, plan).Write(findings);

    private void Write(IEnumerable<Finding> findings)
    {
        Location? previous = null;
        foreach (Finding finding in findings)
        {
            Location location = finding.Diagnostic.Location;
            bool isNewGroup = previous is null || location.Item != previous.Item;
            if (isNewGroup)
            {
                _page.WriteLine("");
                _page.WriteLine(HeadingOf(location.Item), Ink.Strong);
            }

            if (location.Span is { } span && (isNewGroup || location.Span != previous!.Span))
            {
                WriteExcerpt(span);
            }

            Write(finding);
            previous = location;
        }
    }

    private string HeadingOf(ItemId? id) =>
        id is { } given && _plan.TryGetItem(given, out PlanItem? item)
            ? _session.Say(ItemHeading, item.Address, item.Title, _plan.Text.GetLinePosition(item.HeadingSpan.Start).ShownLine)
            : _session.Say(WholePlan);

    private void WriteExcerpt(TextSpan span)
    {
        const string Bar = " | ";
        int line = _plan.Text.GetLinePosition(span.Start).ShownLine;
        int lastLine = span.IsEmpty ? line : _plan.Text.GetLinePosition(span.End - 1).ShownLine;
        string more = lastLine > line ? _session.Say(ToLine, lastLine) : "";
        string number = line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        int room = (_page.Width ?? PipeColumns) - number.Length - Bar.Length - CellWidth.Of(more) - 1;
        var excerpt = SourceExcerpt.Of(_plan.Text, span, Math.Max(20, room));
        _page.Write(number + Bar, Ink.Muted);
        _page.WriteLine(excerpt.Text);
        _page.Write(new string(' ', number.Length) + Bar, Ink.Muted);
        _page.WriteLine(excerpt.Carets + more, Ink.Attention);
    }

    private void Write(Finding finding)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        string severity = _session.Say(finding.Severity.Text());
        string heading = $"  {severity} {diagnostic.Id}{PlaceOf(diagnostic.Location)}  ";
        _page.Write(heading, Palette.Of(finding.Severity));
        _page.WriteWrapped(_session.Say(diagnostic.Message), CellWidth.Of(heading));
        if (diagnostic.Descriptor.Basis is { } basis)
        {
            WriteDetail(_session.Say(Basis, basis.Citation));
        }

        WriteDetail(
            finding.Waiver is { } waiver ? _session.Say(waiver.Until is null ? Waived : WaivedUntil, waiver.Approver, waiver.Reason, waiver.Until)
            : finding.IsInBaseline ? _session.Say(Known)
            : _session.Say(Remedy, diagnostic.Remedy));
    }

    private string PlaceOf(Location location) => location switch
    {
        EntryLocation { Quarter: { } quarter } entry => _session.Say(new(" {0} 记录 {1}", " {0} entry {1}"), quarter.ToString(), entry.Sequence),
        EntryLocation entry => _session.Say(new(" 记录 {0}", " entry {0}"), entry.Sequence),
        { Quarter: { } quarter } => " " + quarter,
        _ => "",
    };

    private void WriteDetail(string text)
    {
        _page.Writer.Write("      ");
        _page.WriteWrapped(text, 6);
    }
}
