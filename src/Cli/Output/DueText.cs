using System.Collections.Immutable;
using System.Globalization;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>What is owed, for people: by owner, the oldest first.</summary>
internal static class DueText
{
    private static readonly LocalizableText Heading = new(
        "{0} {1} 年，截至 {2}：遗留 {3} 项，本季度 {4} 项，以后 {5} 项",
        "{0} {1}, as of {2}: {3} left over, {4} now, {5} next");

    private static readonly LocalizableText Nothing = new("没有应办事项。", "Nothing is owed.");
    private static readonly LocalizableText NoOwner = new("未指定责任部门", "no owner");
    private static readonly LocalizableText Count = new("{0}（{1} 项）", "{0} ({1})");

    public static void Write(CommandSession session, Progress progress, ImmutableArray<DueTask> tasks)
    {
        int CountOf(DueKind kind) => tasks.Count(task => task.Kind == kind);
        string heading = session.Say(
            Heading, progress.Plan.Unit, progress.Plan.Year, progress.AsOf, CountOf(DueKind.Overdue), CountOf(DueKind.Now), CountOf(DueKind.Next)).TrimStart();
        foreach (string line in session.Environment.IsTerminal ? CellWidth.Wrap(heading, session.Environment.Width - 1) : [heading])
        {
            session.Output.WriteLine(line);
        }

        session.Output.WriteLine();
        if (tasks.IsEmpty)
        {
            session.Output.WriteLine(session.Say(Nothing));
            return;
        }

        var table = new ColumnTable(
            session, [3], new("何时", "when"), new("期限", "due by"), new("条目", "item"), new("标题", "title"), new("周期", "period"), new("完成", "done"));
        foreach (IGrouping<string?, DueTask> owned in tasks.GroupBy(task => task.Item.Owner, StringComparer.Ordinal).OrderBy(group => group.Key is null))
        {
            table.AddHeading(session.Say(Count, owned.Key is null ? NoOwner : LocalizableText.Same(owned.Key), owned.Count()));
            foreach (DueTask task in owned)
            {
                Ink ink = Palette.Of(task.Period.State);
                table.Add(
                    ($"{task.Period.State.Sign()} {session.Say(task.Kind.Text())}", ink),
                    (task.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ink),
                    (task.Item.Item.Address, Ink.Plain),
                    (task.Item.Item.Title, Ink.Plain),
                    (session.Say(task.Period.Text()), Ink.Plain),
                    (string.Create(CultureInfo.InvariantCulture, $"{task.Period.Done}/{task.Period.Expected}"), Ink.Plain));
            }
        }

        table.Write();
    }
}
