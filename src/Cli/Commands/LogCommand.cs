using System.Collections.Immutable;
using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit log</c>: the ledger, entry by entry.</summary>
internal static class LogCommand
{
    private static readonly LocalizableText Description = new(
        "查看台账：每一条记录，可按条目、季度、登记人、日期、种类筛选。",
        "Show the ledger, entry by entry, or those of an item, a quarter, an author, some days, a kind.");

    private static readonly LocalizableText Empty = new("台账还没有记录。", "The ledger has no entries yet.");
    private static readonly LocalizableText NoneFits = new("台账有 {0} 条记录，没有符合条件的。", "The ledger has {0}; none fits.");

    public static Command Create(CommandSession session)
    {
        var options = new LogOptions(session);
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("log", session.Say(Description));
        options.AddTo(command);
        command.Options.Add(file);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output)
                || options.Read(parsed).TryPickT1(out failure, out LogFilter? filter))
            {
                return session.Fail(failure);
            }

            return PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
                filter.Apply(opened).Match(entries => Write(session, opened, entries, output), session.Fail));
        });
        return command;
    }

    private static int Write(CommandSession session, OpenedPlan opened, ImmutableArray<LedgerEntry> entries, OutputFormat output)
    {
        if (output == OutputFormat.Json)
        {
            LogJson.Write(session, opened, entries);
        }
        else if (!entries.IsEmpty)
        {
            LogText.Write(session, opened, entries);
        }
        else if (opened.Entries.IsEmpty)
        {
            session.Tell(Empty);
        }
        else
        {
            session.Tell(NoneFits, CountText.Of(opened.Entries.Length, "entry", "entries"));
        }

        return ExitCodes.Done;
    }
}
