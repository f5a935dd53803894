using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>The status by owner, section, category or month.</summary>
internal static class StatusGroups
{
    private static readonly LocalizableText Heading = new("{0} {1} 年，截至 {2}", "{0} {1}, as of {2}");
    private static readonly LocalizableText Total = new("合计", "total");
    private static readonly LocalizableText Due = new("应完成", "due");
    private static readonly LocalizableText Rate = new("完成率", "rate");

    private static readonly LocalizableText ItemQuarters = new(
        "计数单位：条目×季度，只计截至当日已开始、且有应完成任务的。完成率 = 已完成 ÷ 应完成。",
        "Counted are items in quarters that had begun by that day and in which something was due. Rate: done of due.");

    private static readonly LocalizableText Periods = new(
        "按到期月份：每月一次的条目每月计一次，每季度的计在季末月；只计截至当日已开始的月份。完成率 = 已完成 ÷ 应完成。",
        "By the month by whose end it falls due: what is due monthly counts in each month, what is due quarterly in the quarter's last. Counted are months that had begun by that day. Rate: done of due.");

    private static readonly LocalizableText SeveralPeriods = new(
        "按月计数的是周期，所以合计与按条目的不同。",
        "By month, periods are counted, so the total is not that of the items.");

    public static void WriteText(CommandSession session, Progress progress, StatusGrouping by)
    {
        session.Output.WriteLine(session.Say(Heading, progress.Plan.Unit, progress.Plan.Year, progress.AsOf).TrimStart());
        session.Output.WriteLine();
        var table = new ColumnTable(
            session,
            [0],
            by.Heading,
            Due,
            ProgressState.Done.Text(),
            Rate,
            ProgressState.InProgress.Text(),
            ProgressState.Overdue.Text(),
            ProgressState.NotStarted.Text());
        ImmutableArray<ProgressGroup> groups = by.Of(progress);
        foreach (ProgressGroup group in groups)
        {
            Add(table, session.Say(group.Name), group.Totals, Ink.Plain);
        }

        Add(table, session.Say(Total), TotalOf(progress, groups, by), Ink.Strong);
        table.Write();
        session.Output.WriteLine();
        Wrap(session, by.CountsPeriods ? Periods : ItemQuarters);
        if (by.CountsPeriods)
        {
            Wrap(session, SeveralPeriods);
        }
    }

    public static void WriteJson(CommandSession session, Progress progress, StatusGrouping by) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteString("unit", progress.Plan.Unit);
        json.WriteNumber("year", progress.Plan.Year);
        json.WriteDay("asOf", progress.AsOf);
        json.WriteString("by", by.Word);
        json.WriteStartArray("groups");
        ImmutableArray<ProgressGroup> groups = by.Of(progress);
        foreach (ProgressGroup group in groups)
        {
            json.WriteStartObject();
            json.WriteStringOrNull("key", group.Key);
            json.WriteString("name", group.Name.In(session.Language));
            Write(json, group.Totals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, TotalOf(progress, groups, by));
    });

    /// <summary>The counts as a member <c>totals</c>.</summary>
    public static void Write(Utf8JsonWriter json, ProgressTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("applicable", totals.Applicable);
        json.WriteNumber("done", totals.Done);
        json.WriteNumber("inProgress", totals.InProgress);
        json.WriteNumber("overdue", totals.Overdue);
        json.WriteNumber("notStarted", totals.NotStarted);
        if (totals.Rate is { } rate)
        {
            json.WriteNumber("rate", Math.Round(rate, 4));
        }
        else
        {
            json.WriteNull("rate");
        }

        json.WriteEndObject();
    }

    private static ProgressTotals TotalOf(Progress progress, ImmutableArray<ProgressGroup> groups, StatusGrouping by) => by.CountsPeriods
        ? groups.Select(group => group.Totals).Aggregate((one, other) => new ProgressTotals(
            one.Applicable + other.Applicable,
            one.Done + other.Done,
            one.InProgress + other.InProgress,
            one.Overdue + other.Overdue,
            one.NotStarted + other.NotStarted))
        : progress.Totals();

    private static void Add(ColumnTable table, string name, ProgressTotals totals, Ink ink) => table.Add(
        (name, ink),
        (Number(totals.Applicable), ink),
        (Number(totals.Done), InkOf(totals.Done, ProgressState.Done)),
        (Percent.Of(totals), ink),
        (Number(totals.InProgress), InkOf(totals.InProgress, ProgressState.InProgress)),
        (Number(totals.Overdue), InkOf(totals.Overdue, ProgressState.Overdue)),
        (Number(totals.NotStarted), InkOf(totals.NotStarted, ProgressState.NotStarted)));

    private static Ink InkOf(int count, ProgressState state) => count == 0 ? Ink.Muted : Palette.Of(state);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Wrap(CommandSession session, LocalizableText text)
    {
        foreach (string line in session.Environment.IsTerminal ? CellWidth.Wrap(session.Say(text), session.Environment.Width - 1) : [session.Say(text)])
        {
            session.Output.WriteLine(line);
        }
    }
}
