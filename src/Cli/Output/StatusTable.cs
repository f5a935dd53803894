using System.Globalization;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;
using Spectre.Console;
using Progress = PlanKit.Ledger.Progress;
using TextCell = Spectre.Console.Text;

namespace PlanKit.Cli.Output;

/// <summary>The items × quarters matrix for people.</summary>
internal static class StatusTable
{
    private static readonly LocalizableText Heading = new("{0} {1} 年，截至 {2}", "{0} {1}, as of {2}");
    private static readonly LocalizableText Item = new("条目", "item");
    private static readonly LocalizableText Owner = new("责任部门", "owner");
    private static readonly LocalizableText SectionTotals = new("{0}  完成 {1}/{2}（{3}）", "{0}  {1} of {2} done ({3})");
    private static readonly LocalizableText NothingDue = new("{0}  暂无应完成", "{0}  nothing due yet");
    private static readonly LocalizableText Outside = new("不在任何部分", "outside any section");

    private static readonly LocalizableText Totals = new(
        "合计：应完成 {0}，已完成 {1}（{2}），进行中 {3}，逾期 {4}，未开始 {5}",
        "Total: {0} due, {1} done ({2}), {3} in progress, {4} overdue, {5} not started");

    private static readonly LocalizableText Legend = new(
        "每格：状态 已完成/应完成。只计截至当日已开始、且有应完成任务的季度。",
        "Each cell: state done/due. Counted are quarters that had begun by that day and in which something was due.");

    public static void Write(CommandSession session, Progress progress)
    {
        IAnsiConsole console = TerminalConsole.Create(session);
        Plan plan = progress.Plan;
        session.Output.WriteLine(session.Say(Heading, plan.Unit, plan.Year, progress.AsOf).TrimStart());
        bool hasRoom = !session.Environment.IsTerminal || session.Environment.Width >= 110;
        Table table = CreateTable(session, hasRoom);
        if (!plan.Items.IsEmpty)
        {
            AddSection(table, session, progress, session.Say(Outside), plan.Items, hasRoom);
        }

        foreach (PlanSection section in plan.Sections)
        {
            AddSection(table, session, progress, section.ToString(), section.AllItems(), hasRoom);
        }

        console.Write(table);
        ProgressTotals totals = progress.Totals();
        console.WriteLine(session.Say(
            Totals, totals.Applicable, totals.Done, Percent(totals), totals.InProgress, totals.Overdue, totals.NotStarted));
        console.WriteLine(session.Say(Legend));
    }

    /// <summary>A share as people read it; a dash where nothing was due.</summary>
    public static string Percent(ProgressTotals totals) =>
        totals.Rate is { } rate ? Math.Round(rate * 100).ToString(CultureInfo.InvariantCulture) + "%" : "-";

    private static Table CreateTable(CommandSession session, bool hasRoom)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("").RightAligned().NoWrap());
        table.AddColumn(new TableColumn(SafeText.Markup(session.Say(Item))));
        foreach (Quarter quarter in QuarterCalendar.All)
        {
            table.AddColumn(new TableColumn(quarter.ToString()));
        }

        if (hasRoom)
        {
            table.AddColumn(new TableColumn(SafeText.Markup(session.Say(Owner))));
        }

        return table;
    }

    private static void AddSection(
        Table table, CommandSession session, Progress progress, string title, IEnumerable<PlanItem> items, bool hasRoom)
    {
        PlanItem[] own = [.. items];
        ProgressTotals totals = progress.TotalsOf(own);
        string heading = totals.Applicable == 0
            ? session.Say(NothingDue, title)
            : session.Say(SectionTotals, title, totals.Done, totals.Applicable, Percent(totals));
        table.AddRow(SafeText.Cell(""), SafeText.Cell(heading, new Style(decoration: Decoration.Bold)));
        foreach (PlanItem item in own)
        {
            ItemProgress itemProgress = progress[item];
            TextCell[] row =
            [
                SafeText.Cell(item.Address),
                SafeText.Cell(item.Title),
                .. itemProgress.Quarters.Select(quarter => Cell(session, quarter)),
                .. hasRoom ? [SafeText.Cell(itemProgress.Owner ?? "")] : Array.Empty<TextCell>(),
            ];
            table.AddRow(row);
        }
    }

    private static TextCell Cell(CommandSession session, QuarterProgress quarter)
    {
        string sign = Palette.SignOf(quarter.State);
        string word = session.Say(quarter.State.Text());
        string text = quarter.State == ProgressState.NotApplicable
            ? $"{sign} {word}"
            : string.Create(CultureInfo.InvariantCulture, $"{sign} {word} {quarter.Done}/{quarter.Expected}");
        return SafeText.Cell(text, Palette.Of(quarter.State));
    }
}
