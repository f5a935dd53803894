using System.CommandLine;
using OneOf;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>The options by which <c>plankit log</c> is asked for part of the ledger.</summary>
internal sealed class LogOptions
{
    private static readonly LocalizableText NoKind = new("没有记录种类“{0}”。可用：{1}。", "There is no kind of entry “{0}”. Known: {1}.");

    private static readonly LocalizableText Backwards = new(
        "--since {0} 晚于 --until {1}。请对调。",
        "--since {0} is after --until {1}. Swap them.");

    private readonly Option<string[]> _items;
    private readonly Option<string?> _quarter;
    private readonly Option<string?> _author;
    private readonly Option<string?> _since;
    private readonly Option<string?> _until;
    private readonly Option<string?> _kind;

    public LogOptions(CommandSession session)
    {
        _items = new Option<string[]>("--item", "-i")
        {
            HelpName = "ITEM",
            AllowMultipleArgumentsPerToken = true,
            Description = session.Say(new("只看这些条目的", "Only entries about these items")),
        };
        _quarter = CommonOptions.Quarter(session, required: false);
        _author = new Option<string?>("--author") { HelpName = "NAME", Description = session.Say(new("只看某登记人的", "Only what this person entered")) };
        _since = new Option<string?>("--since") { HelpName = "DAY", Description = session.Say(new("从哪一天起（记录所说的日期）", "From this day on: the day an entry is about")) };
        _until = new Option<string?>("--until") { HelpName = "DAY", Description = session.Say(new("到哪一天止，含当天", "Up to this day, itself included")) };
        _kind = new Option<string?>("--kind") { HelpName = "KIND", Description = session.Say(new("只看某种记录，如 ticked、activity-recorded", "Only this kind: ticked, activity-recorded, …")) };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_items);
        command.Options.Add(_quarter);
        command.Options.Add(_author);
        command.Options.Add(_since);
        command.Options.Add(_until);
        command.Options.Add(_kind);
    }

    public OneOf<LogFilter, Failure> Read(ParseResult parsed)
    {
        if (Quarters.ReadOptional(parsed.GetValue(_quarter)).TryPickT1(out Failure? failure, out Quarter? quarter)
            || ReadDay(parsed.GetValue(_since)).TryPickT1(out failure, out DateOnly? since)
            || ReadDay(parsed.GetValue(_until)).TryPickT1(out failure, out DateOnly? until))
        {
            return failure;
        }

        if (since > until)
        {
            return new Failure(Backwards.Format(since, until));
        }

        string? kind = parsed.GetValue(_kind);
        if (kind is not null && !LedgerFactSerializer.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            return new Failure(NoKind.Format(kind, string.Join(", ", LedgerFactSerializer.Kinds)));
        }

        return new LogFilter
        {
            Items = [.. parsed.GetValue(_items) ?? []],
            Quarter = quarter,
            Author = parsed.GetValue(_author),
            Since = since,
            Until = until,
            Kind = kind,
        };
    }

    private static OneOf<DateOnly?, Failure> ReadDay(string? text) =>
        text is null ? (DateOnly?)null : Days.Read(text, default).Match<OneOf<DateOnly?, Failure>>(day => (DateOnly?)day, failure => failure);
}
