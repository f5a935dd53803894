using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// What is owed as a calendar (RFC 5545). Each task is an all-day event, not a to-do: Outlook, WPS and the calendars of phones
/// leave to-dos out of what they import. It stands on its last day; what is left over stands on the as-of day, since nobody
/// looks back. A task keeps its UID, so that a calendar imported again moves and rewords what it has.
/// </summary>
internal sealed class DueCalendar(CommandSession session, Progress progress, DateTimeOffset stamp, long sequence)
{
    private static readonly LocalizableText Name = new("{0}{1}年工作要点", "{0} work plan {1}");
    private static readonly LocalizableText Summary = new("第{0}条 {1}（{2}，缺{3}次）", "{0} {1} ({2}, {3} missing)");
    private static readonly LocalizableText Late = new("【逾期】{0}", "Overdue: {0}");

    private static readonly LocalizableText Description = new(
        "责任部门：{0}\n频次：{1}\n应完成 {2} 次，已完成 {3} 次\n期限：{4}",
        "Owner: {0}\nCadence: {1}\n{2} due, {3} done\nDue by {4}");

    private static readonly LocalizableText NoOwner = new("未指定", "nobody");

    public string Write(ImmutableArray<DueTask> tasks)
    {
        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//PlanKit//plankit due//ZH");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("X-WR-CALNAME", session.Say(Name, progress.Plan.Unit, progress.Plan.Year));
        foreach (DueTask task in tasks)
        {
            Add(lines, task);
        }

        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    private void Add(CalendarLines lines, DueTask task)
    {
        bool isLate = task.Kind == DueKind.Overdue;
        DateOnly day = isLate && progress.AsOf > task.LastDay ? progress.AsOf : task.LastDay;
        LocalizableText summary = Summary.Format(task.Item.Item.Address, task.Item.Item.Title, task.Period.Text(), task.Period.Missing);
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", UidOf(task));
        lines.Add("DTSTAMP", stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        lines.Add("SEQUENCE", sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("DTSTART;VALUE=DATE", Date(day));
        lines.Add("DTEND;VALUE=DATE", Date(day == DateOnly.MaxValue ? day : day.AddDays(1)));
        lines.AddText("SUMMARY", session.Say(isLate ? Late.Format(summary) : summary));
        lines.AddText("DESCRIPTION", session.Say(
            Description,
            task.Item.Owner ?? (object)NoOwner,
            task.Period.Cadence.Text(),
            task.Period.Expected,
            task.Period.Done,
            task.LastDay));
        if (task.Item.Owner is { } owner)
        {
            lines.AddText("CATEGORIES", owner);
        }

        lines.Add("TRANSP", "TRANSPARENT");
        if (!isLate)
        {
            lines.Add("BEGIN", "VALARM");
            lines.Add("ACTION", "DISPLAY");
            lines.AddText("DESCRIPTION", session.Say(summary));
            lines.Add("TRIGGER", "-P7D");
            lines.Add("END", "VALARM");
        }

        lines.Add("END", "VEVENT");
    }

    // Item, period, and which of the item's cadences: what stays the same while the task is open, whatever is renumbered.
    private string UidOf(DueTask task)
    {
        string plan = Digest.Of(Encoding.UTF8.GetBytes($"{progress.Plan.Unit}\n{progress.Plan.Year.ToString(CultureInfo.InvariantCulture)}")).Abbreviation;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{task.Item.Item.Id}-{progress.Plan.Year}{task.Period.Months.First:00}{task.Period.Months.Last:00}-{task.Item.Cadences.IndexOf(task.Period.Cadence)}@{plan}.plankit");
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
