using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit due</c>: what is owed, by owner, for people, programs and calendars.</summary>
internal static class DueCommand
{
    private const string CalendarFormat = "ics";

    private static readonly LocalizableText Description = new(
        "查看应办事项：遗留的、本季度的、下季度的，按责任部门列出。",
        "Show what is owed: left over, now and next, by owner.");

    private static readonly LocalizableText NoFormat = new(
        "没有输出格式“{0}”。可用：text、json、ics。",
        "There is no output format “{0}”. Known: text, json, ics.");

    private static readonly LocalizableText OutIsForCalendars = new(
        "--out 只用于日历：加上 --format ics，或去掉 --out。",
        "--out is for calendars: add --format ics, or leave --out out.");

    private static readonly LocalizableText WrongExtension = new(
        "日历要写成 .ics 文件，不能写成 {0}。请在 --out 中写一个以 .ics 结尾的文件名；没有改动任何文件。",
        "A calendar is an .ics file and cannot be written to {0}. Give --out a name that ends in .ics; no file was changed.");

    private static readonly LocalizableText UnknownOwner = new(
        "截至 {0}，没有条目由“{1}”负责。现有责任部门：{2}。",
        "As of {0}, no item belongs to “{1}”. Owners: {2}.");

    private static readonly LocalizableText Nobody = new("无", "none");

    private static readonly LocalizableText NothingToWrite = new(
        "没有应办事项，没有写日历。",
        "Nothing is owed; no calendar was written.");

    private static readonly LocalizableText Written = new(
        "已写入 {0}（{1} 项）。在 Outlook、WPS 日历或手机上打开即可导入。",
        "Wrote {0} ({1}). Open it in Outlook, WPS or on a phone to import it.");

    public static Command Create(CommandSession session)
    {
        Option<string?> quarter = CommonOptions.Quarter(session, required: false);
        quarter.Description = session.Say(new("只看某季度应办的，以及以前遗留的", "Only what falls due in this quarter, and what earlier ones left over"));
        var owner = new Option<string?>("--owner")
        {
            HelpName = "NAME",
            Description = session.Say(new("只看某责任部门的", "Only what this owner owes")),
        };
        var format = new Option<string?>("--format")
        {
            HelpName = "text|json|ics",
            Description = session.Say(new("输出格式：text（默认）、json 或 ics（日历）", "Output: text (default), json, or ics (a calendar)")),
        };
        var outFile = new Option<string?>("--out", "-o")
        {
            HelpName = "FILE",
            Description = session.Say(new("日历文件写到哪里；默认写到标准输出", "Where to write the calendar; default: standard output")),
        };
        Option<string?> asOf = CommonOptions.AsOf(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("due", session.Say(Description)) { quarter, owner, format, outFile, asOf, file };
        command.SetAction(parsed =>
        {
            if (Quarters.ReadOptional(parsed.GetValue(quarter)).TryPickT1(out Failure? failure, out Quarter? only)
                || ReadFormat(parsed.GetValue(format), parsed.GetValue(outFile)).TryPickT1(out failure, out string? word)
                || Days.ReadOptional(parsed.GetValue(asOf)).TryPickT1(out failure, out DateOnly? day))
            {
                return session.Fail(failure);
            }

            var request = new Request(only, parsed.GetValue(owner), word, parsed.GetValue(outFile));
            return PlanFiles.WithSummary(session, parsed.GetValue(file), opened =>
                Write(session, opened, opened.ProgressOn(day ?? opened.Today(session)), request));
        });
        return command;
    }

    private static OneOf<string, Failure> ReadFormat(string? word, string? target)
    {
        string format = word ?? (target is null ? "text" : CalendarFormat);
        if (format is not ("text" or "json" or CalendarFormat))
        {
            return new Failure(NoFormat.Format(format));
        }

        if (target is not null && format != CalendarFormat)
        {
            return new Failure(OutIsForCalendars);
        }

        return target is null || Path.GetExtension(target).Equals(".ics", StringComparison.OrdinalIgnoreCase)
            ? format
            : new Failure(WrongExtension.Format(target));
    }

    private static int Write(CommandSession session, SummarizedPlan opened, Progress progress, Request request)
    {
        ImmutableArray<DueTask> tasks = request.Quarter is { } quarter ? DueList.Of(progress, quarter) : DueList.Of(progress);
        if (request.Owner is { } owner)
        {
            if (!progress.Items.Any(item => item.Owner == owner))
            {
                return session.Fail(UnknownOwner, progress.AsOf, owner, Owners(progress));
            }

            tasks = [.. tasks.Where(task => task.Item.Owner == owner)];
        }

        switch (request.Format)
        {
            case CalendarFormat:
                return WriteCalendar(session, opened, progress, tasks, request.Out);
            case "json":
                DueJson.Write(session, progress, tasks);
                return ExitCodes.Done;
            default:
                DueText.Write(session, progress, tasks);
                return ExitCodes.Done;
        }
    }

    private static LocalizableText Owners(Progress progress)
    {
        string[] owners = [.. progress.Items.Select(item => item.Owner).OfType<string>().Distinct(StringComparer.Ordinal)];
        return owners.Length == 0 ? Nobody : new LocalizableText(string.Join('、', owners), string.Join(", ", owners));
    }

    private static int WriteCalendar(CommandSession session, SummarizedPlan opened, Progress progress, ImmutableArray<DueTask> tasks, string? target)
    {
        if (tasks.IsEmpty)
        {
            // RFC 5545 knows no calendar without an event.
            session.Tell(NothingToWrite);
            return ExitCodes.Done;
        }

        // The ledger's last moment, so that the same ledger gives the same bytes.
        DateTimeOffset stamp = opened.Ledger.Summary.LastRecordedAt ?? session.Environment.Time.GetUtcNow();
        string calendar = new DueCalendar(session, progress, stamp, opened.Ledger.Head.Sequence).Write(tasks);
        if (target is null)
        {
            session.Output.Write(calendar);
            return ExitCodes.Done;
        }

        return OutputFile.Write(session.Resolve(target), stream => stream.Write(Encoding.UTF8.GetBytes(calendar))).Match(
            path =>
            {
                session.Tell(Written, path, CountText.Of(tasks.Length, "event"));
                return ExitCodes.Done;
            },
            session.Fail);
    }

    private sealed record Request(Quarter? Quarter, string? Owner, string Format, string? Out);
}
