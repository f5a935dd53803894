using System.Collections.Immutable;
using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit record</c>: a dated activity, entered once, that counts toward one or more items.</summary>
internal static class RecordCommand
{
    private static readonly LocalizableText Description = new(
        "登记一次活动，可同时计入多个条目。",
        "Record an activity once; it may count toward several items.");

    private static readonly LocalizableText OtherYear = new(
        "日期 {0} 不在计划年度 {1} 内。请检查 --date。",
        "The day {0} is not in the plan's year {1}. Check --date.");

    private static readonly LocalizableText EmptyKind = new(
        "活动名称不能为空，如：主题党日。",
        "Name the activity, as in 主题党日.");

    private static readonly LocalizableText Recorded = new(
        "已登记活动“{0}”（{1}），计入第 {2} 条（第 {3} 号记录）",
        "Recorded “{0}” of {1}; it counts toward {2} (entry {3})");

    private static readonly LocalizableText SameDay = new(
        "注意：第{0}条 {1} 已登记过活动“{2}”（第 {3} 号记录）。同一天的活动对一个条目只计一次；确是另一次的，另用 plankit tick {0} --quarter {4} --count 1。",
        "Note: “{2}” of {1} was recorded for item {0} already (entry {3}). What happens on one day counts once toward an item; if this is another event, add plankit tick {0} --quarter {4} --count 1.");

    public static Command Create(CommandSession session)
    {
        var kind = new Argument<string>("kind")
        {
            HelpName = "KIND",
            Description = session.Say(new("活动名称，如 主题党日", "What sort of activity, as in 主题党日")),
        };
        Option<string?> date = CommonOptions.Date(session);
        date.Required = true;
        date.Description = session.Say(new("活动日期，如 2016-06-28", "The day of the activity: 2016-06-28"));
        var items = new Option<string[]>("--item", "-i")
        {
            HelpName = "ITEM",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
            Description = session.Say(new("计入哪些条目，可写多个", "The items toward which it counts")),
        };
        var measures = new Option<string[]>("--measure", "-m")
        {
            HelpName = "NAME=VALUE",
            AllowMultipleArgumentsPerToken = true,
            Description = session.Say(new("活动数据，可带单位，可写多个：到会=32人", "What was counted, with its unit: 到会=32人")),
        };
        Option<string?> note = CommonOptions.Note(session);
        Option<string[]> evidence = CommonOptions.Evidence(session);
        Option<string?> by = CommonOptions.By(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("record", session.Say(Description)) { kind, date, items, measures, note, evidence, by, file };
        command.SetAction(parsed =>
        {
            if (PlainWords.ReadLine(kind.HelpName, parsed.GetRequiredValue(kind)).TryPickT1(out Failure? failure, out string? activity)
                || PlainWords.ReadLines(note.Name, parsed.GetValue(note)).TryPickT1(out failure, out string? noted)
                || Days.Read(parsed.GetRequiredValue(date), session.Today).TryPickT1(out failure, out DateOnly day)
                || Measures.Read(parsed.GetValue(measures) ?? []).TryPickT1(out failure, out ImmutableArray<Measure> counted))
            {
                return session.Fail(failure);
            }

            if (activity.Length == 0)
            {
                return session.Fail(EmptyKind);
            }

            var draft = new Draft(activity, day, counted, noted);
            return PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
                opened.Items(parsed.GetRequiredValue(items)).Match(
                    counting => Record(session, opened, draft, counting, new Signature(parsed.GetValue(by), parsed.GetValue(evidence) ?? [])),
                    session.Fail));
        });
        return command;
    }

    private static int Record(CommandSession session, OpenedPlan opened, Draft draft, ImmutableArray<PlanItem> items, Signature signature)
    {
        if (draft.Day.Year != opened.Plan.Year)
        {
            return session.Fail(OtherYear, draft.Day, opened.Plan.Year);
        }

        return LedgerWriter
            .Append(session, opened, signature, kept =>
            [
                new DatedFact(draft.Day, new ActivityRecorded
                {
                    Activity = draft.Activity,
                    Items = [.. items.Select(item => item.Id)],
                    Measures = draft.Measures,
                    Note = draft.Note,
                    Evidence = kept,
                }),
            ])
            .Match(
                entries =>
                {
                    session.Tell(Recorded, draft.Activity, draft.Day, string.Join(", ", items.Select(item => item.Address)), entries[0].Sequence);
                    TellOfSameDay(session, opened, draft.Day, items);
                    return ExitCodes.Done;
                },
                session.Fail);
    }

    // Of the ledger as it was before this entry.
    private static void TellOfSameDay(CommandSession session, OpenedPlan opened, DateOnly day, ImmutableArray<PlanItem> items)
    {
        ImmutableArray<LedgerEntry> sameDay = [.. EntriesInForce.On(day, opened.Entries).Where(entry => entry.Date == day && entry.Fact is ActivityRecorded)];
        foreach (PlanItem item in items)
        {
            if (sameDay.FirstOrDefault(entry => ((ActivityRecorded)entry.Fact).Items.Contains(item.Id)) is { } earlier)
            {
                session.Tell(SameDay, item.Address, day, ((ActivityRecorded)earlier.Fact).Activity, earlier.Sequence, QuarterCalendar.Of(day).ToString());
            }
        }
    }

    private sealed record Draft(string Activity, DateOnly Day, ImmutableArray<Measure> Measures, string Note);
}
