using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit waive</c>: sets a rule aside for an item, a quarter, or the whole plan.</summary>
internal static class WaiveCommand
{
    private static readonly LocalizableText Description = new(
        "豁免一条规则：对某个条目、某个季度，或整份计划。",
        "Set a rule aside for an item, a quarter, or the whole plan.");

    private static readonly LocalizableText Empty = new(
        "{0} 不能为空：豁免要写明原因和批准人。",
        "{0} is empty: a waiver needs a reason and an approver.");

    private static readonly LocalizableText Over = new(
        "豁免的最后一天 {0} 早于登记日期 {1}。请检查 --until；要补登已经过去的豁免，用 --date 写明它的第一天。",
        "The waiver's last day {0} lies before the day it is about, {1}. Check --until; for a waiver of the past, name its first day with --date.");

    private static readonly LocalizableText OverBeforeBegun = new(
        "豁免的最后一天 {0} 早于第一天 {1}。请检查 --from 和 --until。",
        "The waiver's last day {0} lies before its first, {1}. Check --from and --until.");

    private static readonly LocalizableText BeforeItsDay = new(
        "豁免的第一天 {0} 早于登记日期 {1}；豁免从登记所说的那天起才计入。要追溯到 {0}，请写 --date {0}。",
        "The waiver's first day {0} lies before the day it is about, {1}, and it counts only from that day on. To begin on {0}, write --date {0}.");

    private static readonly LocalizableText Granted = new(
        "已豁免 {0}（{1}），批准人 {2}（第 {3} 号记录）",
        "Waived {0} for {1}, approved by {2} (entry {3})");

    private static readonly LocalizableText WholePlan = new("整份计划", "the whole plan");

    public static Command Create(CommandSession session)
    {
        var rule = new Argument<string>("rule") { HelpName = "RULE", Description = session.Say(new("规则号，如 PK0102", "The rule's id: PK0102")) };
        var item = new Option<string?>("--item", "-i") { HelpName = "ITEM", Description = session.Say(new("只对这个条目", "For this item only")) };
        Option<string?> quarter = CommonOptions.Quarter(session, required: false);
        var reason = new Option<string>("--reason") { HelpName = "TEXT", Required = true, Description = session.Say(new("原因", "Why")) };
        var approver = new Option<string>("--approver") { HelpName = "NAME", Required = true, Description = session.Say(new("批准人", "Who allows it")) };
        var from = new Option<string?>("--from") { HelpName = "DAY", Description = session.Say(new("第一天；默认为登记所说的日期", "The first day; default: the day it is about")) };
        var until = new Option<string?>("--until") { HelpName = "DAY", Description = session.Say(new("最后一天（含）；不写则一直有效", "The last day, included; none: it does not end")) };
        Option<string?> by = CommonOptions.By(session);
        Option<string?> date = CommonOptions.Date(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("waive", session.Say(Description)) { rule, item, quarter, reason, approver, from, until, by, date, file };
        command.SetAction(parsed =>
        {
            if (new[] { reason, approver }.FirstOrDefault(needed => string.IsNullOrWhiteSpace(parsed.GetRequiredValue(needed))) is { } empty)
            {
                return session.Fail(Empty, empty.Name);
            }

            if (Quarters.ReadOptional(parsed.GetValue(quarter)).TryPickT1(out Failure? failure, out Quarter? named)
                || PlainWords.ReadLines(reason.Name, parsed.GetRequiredValue(reason)).TryPickT1(out failure, out string? why)
                || PlainWords.ReadLine(approver.Name, parsed.GetRequiredValue(approver)).TryPickT1(out failure, out string? allowedBy))
            {
                return session.Fail(failure);
            }

            return PlanFiles.WithPlan(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
            {
                string id = parsed.GetRequiredValue(rule).ToUpperInvariant();
                if (!RuleCatalog.Of(session, opened.File.PluginIds).Contains(id))
                {
                    return session.Fail(RuleCatalog.NoSuchRule, id);
                }

                if (PlanDays.Read(session, parsed.GetValue(date), opened).TryPickT1(out failure, out DateOnly day)
                    || ReadPeriod(parsed.GetValue(from), parsed.GetValue(until), day).TryPickT1(out failure, out (DateOnly? From, DateOnly? Until) period)
                    || opened.Items(parsed.GetValue(item) is { } address ? [address] : []).TryPickT1(out failure, out ImmutableArray<PlanItem> items))
                {
                    return session.Fail(failure);
                }

                var waiver = new WaiverGranted
                {
                    Rule = id,
                    Item = items.IsEmpty ? null : items[0].Id,
                    Quarter = named,
                    Reason = why.Trim(),
                    Approver = allowedBy,
                    From = period.From,
                    Until = period.Until,
                };
                return LedgerWriter
                    .Append(session, opened, Signature.Of(parsed.GetValue(by)), _ => [new DatedFact(day, waiver)])
                    .Match(entries => Tell(session, waiver, items, entries[0]), session.Fail);
            });
        });
        return command;
    }

    private static OneOf<(DateOnly? From, DateOnly? Until), Failure> ReadPeriod(string? from, string? until, DateOnly day)
    {
        if (Days.Read(from, day).TryPickT1(out Failure? failure, out DateOnly first)
            || Days.Read(until, DateOnly.MaxValue).TryPickT1(out failure, out DateOnly last))
        {
            return failure;
        }

        return last < first && from is not null ? new Failure(OverBeforeBegun.Format(last, first))
            : first < day ? new Failure(BeforeItsDay.Format(first, day))
            : last < day ? new Failure(Over.Format(last, day))
            : ((DateOnly?)(first == day ? null : first), (DateOnly?)(last == DateOnly.MaxValue ? null : last));
    }

    private static int Tell(CommandSession session, WaiverGranted waiver, ImmutableArray<PlanItem> items, LedgerEntry entry)
    {
        LocalizableText place = items.IsEmpty ? WholePlan : LocalizableText.Same(items[0].ToString());
        session.Tell(Granted, waiver.Rule, place, waiver.Approver, entry.Sequence);
        return ExitCodes.Done;
    }
}
