using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit verify</c>: whether the ledger is whole and unchanged.</summary>
internal static class VerifyCommand
{
    private static readonly LocalizableText Description = new(
        "核验台账：哈希链是否完整、有没有被改动。",
        "Verify the ledger: whether its hash chain is whole and nothing was changed.");

    private static readonly LocalizableText Whole = new(
        "台账完整：{0} 条记录，链尾 {1}",
        "The ledger is whole: {0} entries, head {1}");

    public static Command Create(CommandSession session)
    {
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("verify", session.Say(Description)) { file };
        command.SetAction(parsed => PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
        {
            session.Output.WriteLine(session.Say(Whole, opened.Entries.Length, opened.Head.ToString()));
            return ExitCodes.Done;
        }));
        return command;
    }
}
