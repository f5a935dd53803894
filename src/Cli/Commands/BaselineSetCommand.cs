using System.CommandLine;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit baseline set</c>: puts what is found now into the baseline, and takes out what is found no longer.</summary>
internal static class BaselineSetCommand
{
    private static readonly LocalizableText Description = new(
        "把现在的检查结果记入基线，并清除已不再出现的。",
        "Put what is found now into the baseline, and take out what is found no longer.");

    private static readonly LocalizableText Done = new(
        "基线现有 {0} 个结果：新记入 {1} 个，清除过时的 {2} 个。",
        "The baseline has {0}: {1} put in, {2} gone and taken out.");

    public static Command Create(CommandSession session)
    {
        Option<string?> rule = PlanBaseline.RuleOption(session);
        Option<string?> asOf = CommonOptions.AsOf(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("set", session.Say(Description)) { rule, asOf, file };
        command.SetAction(parsed =>
        {
            if (Days.ReadOptional(parsed.GetValue(asOf)).TryPickT1(out Failure? failure, out DateOnly? day))
            {
                return session.Fail(failure);
            }

            return PlanBaseline.With(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
                PlanBaseline.Compare(session, opened, day ?? opened.Today(session), parsed.GetValue(rule)).Match(
                    compared => Set(session, opened.File, compared),
                    session.Fail));
        });
        return command;
    }

    private static int Set(CommandSession session, PlanFile file, PlanBaseline compared)
    {
        var changes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (BaselineEntry gone in compared.Gone)
        {
            changes.Add(BaselineEntry.SettingPrefix + gone.Fingerprint, null);
        }

        foreach (BaselineEntry found in compared.NotYetIn)
        {
            changes.Add(BaselineEntry.SettingPrefix + found.Fingerprint, found.Write());
        }

        return file.ChangeSettings(changes).Match(
            settings =>
            {
                int count = settings.Keys.Count(name => name.StartsWith(BaselineEntry.SettingPrefix, StringComparison.Ordinal));
                session.Tell(Done, CountText.Of(count, "finding"), compared.NotYetIn.Count(), compared.Gone.Count());
                return ExitCodes.Done;
            },
            refusal => session.Fail(StorageFailures.Of(refusal)));
    }
}
