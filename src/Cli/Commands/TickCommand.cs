using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit tick</c>: one statement about each of some items in one quarter.</summary>
internal static class TickCommand
{
    private static readonly LocalizableText Description = new(
        "登记条目在某季度的完成情况。",
        "Say how items stand in a quarter.");

    private static readonly LocalizableText NoState = new(
        "没有状态“{0}”。可用：{1}。",
        "There is no state “{0}”. Known: {1}.");

    private static readonly LocalizableText NoCount = new(
        "次数“{0}”不对：写 1 到 {1} 的整数。",
        "“{0}” is no count: write a whole number from 1 to {1}.");

    private static readonly LocalizableText CountWithoutDeed = new(
        "不适用的条目没有次数。去掉 --count，或去掉 --state not-applicable。",
        "What is not applicable has no count. Leave out --count, or --state not-applicable.");

    private static readonly LocalizableText OutOfQuarter = new(
        "日期 {0} 不对：{1}的打勾，日期要在计划年度内、不晚于 {2}。补登过去的季度不用写 --date。没有登记任何内容。",
        "The day {0} does not fit: a tick of {1} is about a day of the plan's year, {2} at the latest. To enter a past quarter late, leave --date out. Nothing was entered.");

    private static readonly LocalizableText TickedText = new(
        "第{0}条 {1}：{2} {3}（第 {4} 号记录）",
        "Item {0} {1}: {2} {3} (entry {4})");

    private const int MaxCount = 1000;

    public static Command Create(CommandSession session)
    {
        var items = new Argument<string[]>("items")
        {
            HelpName = "ITEM",
            Arity = ArgumentArity.OneOrMore,
            Description = session.Say(new("条目号，可写多个：3 或 2.3", "Items: 3, or 2.3 where numbers repeat")),
        };
        Option<string?> quarter = CommonOptions.Quarter(session, required: true);
        var state = new Option<string?>("--state", "-s")
        {
            HelpName = "STATE",
            Description = session.Say(new("done 已完成（默认）、partial 部分完成、not-applicable 不适用", "done (default), partial, not-applicable")),
        };
        var count = new Option<string?>("--count")
        {
            HelpName = "N",
            Description = session.Say(new("完成次数；不写表示本季度应完成的都已完成", "How many times; none: all that was due in the quarter is done")),
        };
        Option<string?> note = CommonOptions.Note(session);
        Option<string[]> evidence = CommonOptions.Evidence(session);
        Option<string?> by = CommonOptions.By(session);
        Option<string?> date = CommonOptions.Date(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("tick", session.Say(Description)) { items, quarter, state, count, note, evidence, by, date, file };
        command.SetAction(parsed =>
        {
            if (Quarters.Read(parsed.GetRequiredValue(quarter)!).TryPickT1(out Failure? failure, out Quarter named)
                || ReadState(parsed.GetValue(state)).TryPickT1(out failure, out TickState stated)
                || ReadCount(parsed.GetValue(count), stated).TryPickT1(out failure, out int? counted)
                || PlainWords.ReadLines(note.Name, parsed.GetValue(note)).TryPickT1(out failure, out string? noted))
            {
                return session.Fail(failure);
            }

            return PlanFiles.WithPlan(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
            {
                if (opened.Items(parsed.GetRequiredValue(items)).TryPickT1(out failure, out ImmutableArray<PlanItem> ticked)
                    || DayOf(opened.Today(session), parsed.GetValue(date), named, opened.Plan.Year).TryPickT1(out failure, out DateOnly day))
                {
                    return session.Fail(failure);
                }

                return LedgerWriter
                    .Append(session, opened, new Signature(parsed.GetValue(by), parsed.GetValue(evidence) ?? []), kept => ticked.Select(item => new DatedFact(day, new Ticked
                    {
                        Item = item.Id,
                        Quarter = named,
                        State = stated,
                        Count = counted,
                        Note = noted,
                        Evidence = kept,
                    })))
                    .Match(entries => Tell(session, ticked, entries, named, stated), session.Fail);
            });
        });
        return command;
    }

    private static int Tell(CommandSession session, ImmutableArray<PlanItem> items, ImmutableArray<LedgerEntry> entries, Quarter quarter, TickState state)
    {
        foreach ((PlanItem item, LedgerEntry entry) in items.Zip(entries))
        {
            session.Tell(TickedText, item.Address, item.Title, quarter.ToString(), state.Text(), entry.Sequence);
        }

        return ExitCodes.Done;
    }

    private static OneOf<TickState, Failure> ReadState(string? word)
    {
        if (word is null)
        {
            return TickState.Done;
        }

        return TickStateWords.TryParse(word, out TickState state)
            ? state
            : new Failure(NoState.Format(word, string.Join(", ", TickStateWords.All)));
    }

    private static OneOf<int?, Failure> ReadCount(string? text, TickState state)
    {
        if (text is null)
        {
            return (int?)null;
        }

        if (state == TickState.NotApplicable)
        {
            return new Failure(CountWithoutDeed);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= MaxCount
            ? count
            : new Failure(NoCount.Format(text, MaxCount));
    }

    // A quarter that is entered late still counts where it belongs.
    private static OneOf<DateOnly, Failure> DayOf(DateOnly today, string? date, Quarter quarter, int year)
    {
        DateOnly last = quarter.LastDay(year);
        return Days.Read(date, today < last ? today : last).Match<OneOf<DateOnly, Failure>>(
            day => date is not null && (day.Year != year || day > last) ? new Failure(OutOfQuarter.Format(day, quarter.Text(), last)) : day,
            failure => failure);
    }
}
