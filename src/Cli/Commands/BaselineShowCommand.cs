using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit baseline show</c>: what is set aside, and whether it is still found.</summary>
internal static class BaselineShowCommand
{
    private static readonly LocalizableText Description = new(
        "列出基线里的结果，以及是否还会出现。",
        "List what is in the baseline, and whether it is still found.");

    public static Command Create(CommandSession session)
    {
        Option<string?> rule = PlanBaseline.RuleOption(session);
        Option<string?> asOf = CommonOptions.AsOf(session);
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("show", session.Say(Description)) { rule, asOf, file, format };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output)
                || Days.ReadOptional(parsed.GetValue(asOf)).TryPickT1(out failure, out DateOnly? day))
            {
                return session.Fail(failure);
            }

            return PlanBaseline.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
                PlanBaseline.Compare(session, opened, day ?? opened.Today(session), parsed.GetValue(rule)).Match(
                    compared =>
                    {
                        BaselineList.Write(session, opened.Plan, compared, output);
                        return ExitCodes.Done;
                    },
                    session.Fail));
        });
        return command;
    }
}
