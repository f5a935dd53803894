using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// The items × quarters matrix for people. A section's heading runs across the columns, which is why this is no table of the
/// terminal library.
/// </summary>
internal sealed class StatusTable
{
    private const int Gap = 2;
    private const int NarrowestTitle = 10;

    private static readonly LocalizableText Heading = new("{0} {1} 年，截至 {2}", "{0} {1}, as of {2}");
    private static readonly LocalizableText Item = new("条目", "item");
    private static readonly LocalizableText Owner = new("责任部门", "owner");
    private static readonly LocalizableText SectionTotals = new("{0}  完成 {1}/{2}（{3}）", "{0}  {1} of {2} done ({3})");
    private static readonly LocalizableText NothingDue = new("{0}  暂无应完成", "{0}  nothing due yet");
    private static readonly LocalizableText NotApplicable = new("不适用", "n/a");
    private static readonly LocalizableText Outside = new("不在任何部分", "outside any section");

    private static readonly LocalizableText Totals = new(
        "合计：应完成 {0}，已完成 {1}（{2}），进行中 {3}，逾期 {4}，未开始 {5}",
        "Total: {0} due, {1} done ({2}), {3} in progress, {4} overdue, {5} not started");

    private static readonly LocalizableText Missed = new("{0}缺 {1}", "{0} missed: {1}");

    private static readonly LocalizableText StateLegend = new("{0} {1}（{2}）", "{0} {1} ({2})");

    private static readonly LocalizableText Legend = new(
        "每格：状态 已完成/应完成。只计截至当日已开始、且有应完成任务的季度。说明：plankit explain progress。",
        "Each cell: state done/due; n/a: not applicable. Counted are quarters that had begun by that day and in which something was due. More: plankit explain progress.");

    private readonly CommandSession _session;
    private readonly Progress _progress;
    private readonly int _numberWidth;
    private readonly int _titleWidth;
    private readonly ImmutableArray<int> _cellWidths;
    private readonly bool _showsOwners;
    private readonly bool _isCompact;

    private StatusTable(CommandSession session, Progress progress)
    {
        _session = session;
        _progress = progress;
        _numberWidth = Widest(progress.Items.Select(item => item.Item.Address));
        int title = Widest(progress.Items.Select(item => SafeText.Of(item.Item.Title)).Append(session.Say(Item)));
        int owner = Widest(progress.Items.Select(item => SafeText.Of(item.Owner ?? "")).Append(session.Say(Owner)));
        _cellWidths = CellWidths();
        if (Room() < NarrowestTitle)
        {
            _isCompact = true;
            _cellWidths = CellWidths();
        }

        _showsOwners = Room() >= title + Gap + owner;
        _titleWidth = Math.Min(title, Math.Max(NarrowestTitle, Room()));
    }

    public static void Write(CommandSession session, Progress progress)
    {
        var table = new StatusTable(session, progress);
        Plan plan = progress.Plan;
        session.Output.WriteLine(session.Say(Heading, plan.Unit, plan.Year, progress.AsOf).TrimStart());
        session.Output.WriteLine();
        table.WriteColumnNames();
        if (!plan.Items.IsEmpty)
        {
            table.WriteSection(session.Say(Outside), plan.Items);
        }

        foreach (PlanSection section in plan.Sections)
        {
            table.WriteSection(section.ToString(), [.. section.AllItems()]);
        }

        ProgressTotals totals = progress.Totals();
        session.Output.WriteLine();
        table.WriteWrapped(session.Say(
            Totals, totals.Applicable, totals.Done, Percent.Of(totals), totals.InProgress, totals.Overdue, totals.NotStarted));
        table.WriteWrapped(string.Join("  ", ProgressLegend.Order.Select(state =>
            session.Say(StateLegend, state.Sign(), state.Text(), state.Color().Text()))));
        table.WriteWrapped(session.Say(Legend));
    }

    private static int Widest(IEnumerable<string> texts) => texts.Select(CellWidth.Of).DefaultIfEmpty().Max();

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - CellWidth.Of(text)));

    private ImmutableArray<int> CellWidths() =>
        [.. QuarterCalendar.All.Select(quarter => Widest(_progress.Items.Select(item => CellText(item.In(quarter)))))];

    /// <summary>How many columns numbers and quarters leave.</summary>
    private int Room() => _session.Environment.IsTerminal
        ? _session.Environment.Width - 1 - _numberWidth - Gap - _cellWidths.Sum(width => width + Gap)
        : int.MaxValue;

    private int WidthOf(Quarter quarter) => _cellWidths[(int)quarter - 1];

    private void WriteColumnNames()
    {
        string names = new string(' ', _numberWidth + Gap) + Pad(_session.Say(Item), _titleWidth);
        foreach (Quarter quarter in QuarterCalendar.All)
        {
            names += new string(' ', Gap) + Pad(quarter.ToString(), WidthOf(quarter));
        }

        WriteLine(_showsOwners ? names + new string(' ', Gap) + _session.Say(Owner) : names, Ink.Muted);
    }

    private void WriteSection(string title, ImmutableArray<PlanItem> items)
    {
        ProgressTotals totals = _progress.TotalsOf(items);
        string heading = totals.Applicable == 0
            ? _session.Say(NothingDue, title)
            : _session.Say(SectionTotals, title, totals.Done, totals.Applicable, Percent.Of(totals));
        foreach (string line in Wrap(heading))
        {
            WriteLine(line, Ink.Strong);
        }

        foreach (PlanItem item in items)
        {
            WriteItem(_progress[item]);
        }
    }

    private void WriteItem(ItemProgress item)
    {
        IReadOnlyList<string> title = CellWidth.Wrap(SafeText.Of(item.Item.Title), _titleWidth);
        string address = item.Item.Address;
        _session.Output.Write(new string(' ', _numberWidth - CellWidth.Of(address)) + address + new string(' ', Gap) + Pad(title[0], _titleWidth));
        foreach (QuarterProgress quarter in item.Quarters)
        {
            _session.Output.Write(new string(' ', Gap));
            InkWriter.Write(_session, Pad(CellText(quarter), WidthOf(quarter.Quarter)), Palette.Of(quarter.State));
        }

        _session.Output.WriteLine(_showsOwners ? new string(' ', Gap) + SafeText.Of(item.Owner ?? "") : "");
        foreach (string line in title.Skip(1))
        {
            _session.Output.WriteLine(new string(' ', _numberWidth + Gap) + line);
        }

        WriteMissed(item);
    }

    // Below the item: a cell has no room for a list of months.
    private void WriteMissed(ItemProgress item)
    {
        foreach (QuarterProgress quarter in item.Quarters.Where(quarter => !quarter.MissedMonths.IsEmpty))
        {
            string text = $"{ProgressState.Overdue.Sign()} {_session.Say(Missed, quarter.Quarter.Text(), MonthWords.Text(quarter.MissedMonths))}";
            WriteLine(new string(' ', _numberWidth + Gap) + text, Palette.Of(ProgressState.Overdue));
        }
    }

    private string CellText(QuarterProgress quarter)
    {
        string sign = quarter.State.Sign();
        if (quarter.State == ProgressState.NotApplicable)
        {
            return $"{sign} {_session.Say(NotApplicable)}";
        }

        // Where columns are scarce, "0/1" beside "overdue" says nothing new; "1/3" does.
        string word = $"{sign} {_session.Say(quarter.State.Text())}";
        return _isCompact && quarter.Expected <= 1
            ? word
            : string.Create(CultureInfo.InvariantCulture, $"{word} {quarter.Done}/{quarter.Expected}");
    }

    private void WriteLine(string text, Ink ink)
    {
        InkWriter.Write(_session, SafeText.Of(text).TrimEnd(), ink);
        _session.Output.WriteLine();
    }

    private void WriteWrapped(string text)
    {
        foreach (string line in Wrap(text))
        {
            _session.Output.WriteLine(line);
        }
    }

    private IReadOnlyList<string> Wrap(string text) =>
        _session.Environment.IsTerminal ? CellWidth.Wrap(text, _session.Environment.Width - 1) : [text];
}
