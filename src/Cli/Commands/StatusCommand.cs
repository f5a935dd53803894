using System.CommandLine;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit status</c>: every item in every quarter, or the sums by owner, section, category or month.</summary>
internal static class StatusCommand
{
    private static readonly LocalizableText Description = new(
        "查看各条目各季度的完成情况，或按责任部门、部分、类别、月份汇总。",
        "Show how every item stands in every quarter, or the sums by owner, section, category or month.");

    private static readonly LocalizableText NoGrouping = new(
        "不能按“{0}”汇总。可用：{1}。",
        "There is no summing up by “{0}”. Known: {1}.");

    public static Command Create(CommandSession session)
    {
        var by = new Option<string?>("--by")
        {
            HelpName = "owner|section|category|month",
            Description = session.Say(new("汇总：owner 责任部门、section 部分、category 类别、month 到期月份", "Sum up by owner, section, category, or the month in which it falls due")),
        };
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        Option<string?> asOf = CommonOptions.AsOf(session);
        var command = new Command("status", session.Say(Description)) { by, file, format, asOf };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output)
                || ReadGrouping(parsed.GetValue(by)).TryPickT1(out failure, out StatusGrouping? grouping)
                || Days.ReadOptional(parsed.GetValue(asOf)).TryPickT1(out failure, out DateOnly? day))
            {
                return session.Fail(failure);
            }

            return PlanFiles.WithSummary(session, parsed.GetValue(file), opened =>
            {
                Write(session, opened.ProgressOn(day ?? opened.Today(session)), grouping, output);
                return ExitCodes.Done;
            });
        });
        return command;
    }

    private static OneOf<StatusGrouping?, Failure> ReadGrouping(string? word)
    {
        if (word is null)
        {
            return (StatusGrouping?)null;
        }

        return StatusGrouping.All.FirstOrDefault(known => known.Word == word) is { } grouping
            ? grouping
            : new Failure(NoGrouping.Format(word, string.Join(", ", StatusGrouping.All.Select(known => known.Word))));
    }

    private static void Write(CommandSession session, Progress progress, StatusGrouping? grouping, OutputFormat output)
    {
        switch (grouping, output)
        {
            case (null, OutputFormat.Json):
                StatusJson.Write(session, progress);
                break;
            case (null, _):
                StatusTable.Write(session, progress);
                break;
            case (_, OutputFormat.Json):
                StatusGroups.WriteJson(session, progress, grouping);
                break;
            default:
                StatusGroups.WriteText(session, progress, grouping);
                break;
        }
    }
}
