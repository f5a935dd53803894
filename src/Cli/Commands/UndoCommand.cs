using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit undo</c>: takes back the last command's entries, or one entry, by a new entry.</summary>
internal static class UndoCommand
{
    private static readonly LocalizableText Description = new(
        "撤销上一次登记，或撤销指定的记录。原记录保留，另记一条撤销。",
        "Take back what was entered last, or one entry. The entry stays; a new one retracts it.");

    private static readonly LocalizableText Nothing = new(
        "没有可以撤销的记录。用 plankit log 查看台账。",
        "There is nothing to undo. See the ledger with plankit log.");

    private static readonly LocalizableText NoEntry = new(
        "没有第 {0} 号记录；台账里有 {1} 条。用 plankit log 查看。",
        "There is no entry {0}; the ledger has {1}. See plankit log.");

    private static readonly LocalizableText Already = new(
        "第 {0} 号记录已经被第 {1} 号记录撤销，没有再次撤销。",
        "Entry {0} was taken back already, by entry {1}; nothing was changed.");

    private static readonly LocalizableText Undone = new(
        "已撤销第 {0} 号记录（{1}），见第 {2} 号记录",
        "Took back entry {0} ({1}) by entry {2}");

    public static Command Create(CommandSession session)
    {
        var entry = new Argument<string?>("entry")
        {
            HelpName = "ENTRY",
            Arity = ArgumentArity.ZeroOrOne,
            Description = session.Say(new("记录号，见 plankit log；不写则撤销上一次登记", "The entry's number, see plankit log; none: what the last command entered")),
        };
        var reason = new Option<string?>("--reason")
        {
            HelpName = "TEXT",
            Description = session.Say(new("撤销的原因", "Why it is taken back")),
        };
        Option<string?> by = CommonOptions.By(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("undo", session.Say(Description)) { entry, reason, by, file };
        command.SetAction(parsed => PlainWords.ReadLines(reason.Name, parsed.GetValue(reason)).Match(
            why => PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
                Targets(opened, parsed.GetValue(entry)).Match(
                    targets => LedgerWriter
                        .Append(
                            session,
                            opened,
                            Signature.Of(parsed.GetValue(by)),
                            _ => targets.Select(target => new DatedFact(
                                target.Date,
                                new EntryRetracted { Sequence = target.Sequence, Reason = why })),
                            opened.Head)
                        .Match(entries => Tell(session, targets, entries), session.Fail),
                    session.Fail)),
            session.Fail));
        return command;
    }

    private static OneOf<ImmutableArray<LedgerEntry>, Failure> Targets(OpenedPlan opened, string? named)
    {
        ImmutableDictionary<long, long> retractedBy = EntriesInForce.Retractions(opened.Entries);
        if (named is null)
        {
            // All entries of one command bear the same moment; whoever ticked three items at once takes back the three.
            LedgerEntry? last = opened.Entries.LastOrDefault(entry =>
                entry.Fact is not EntryRetracted && !retractedBy.ContainsKey(entry.Sequence));
            return last is null
                ? new Failure(Nothing)
                : opened.Entries
                    .Where(entry => entry.RecordedAt == last.RecordedAt
                        && entry.Fact is not EntryRetracted
                        && !retractedBy.ContainsKey(entry.Sequence))
                    .ToImmutableArray();
        }

        if (!long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out long sequence)
            || sequence < 1
            || sequence > opened.Entries.Length)
        {
            return new Failure(NoEntry.Format(named, opened.Entries.Length));
        }

        return retractedBy.TryGetValue(sequence, out long retraction)
            ? new Failure(Already.Format(sequence, retraction))
            : ImmutableArray.Create(opened.Entries[(int)sequence - 1]);
    }

    private static int Tell(CommandSession session, ImmutableArray<LedgerEntry> targets, ImmutableArray<LedgerEntry> entries)
    {
        foreach ((LedgerEntry target, LedgerEntry retraction) in targets.Zip(entries))
        {
            session.Tell(Undone, target.Sequence, target.Fact.Text(), retraction.Sequence);
        }

        return ExitCodes.Done;
    }
}
