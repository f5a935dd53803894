using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit status</c>: every item in every quarter.</summary>
internal static class StatusCommand
{
    private static readonly LocalizableText Description = new(
        "查看各条目各季度的完成情况。",
        "Show how every item stands in every quarter.");

    public static Command Create(CommandSession session)
    {
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        Option<string?> asOf = CommonOptions.AsOf(session);
        var command = new Command("status", session.Say(Description)) { file, format, asOf };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output)
                || Days.Read(parsed.GetValue(asOf), session.Today).TryPickT1(out failure, out DateOnly day))
            {
                return session.Fail(failure);
            }

            return PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
            {
                Progress progress = Progress.Compute(opened.Plan, opened.Entries, day);
                if (output == OutputFormat.Json)
                {
                    StatusJson.Write(session, progress);
                }
                else
                {
                    StatusTable.Write(session, progress);
                }

                return ExitCodes.Done;
            });
        });
        return command;
    }
}
