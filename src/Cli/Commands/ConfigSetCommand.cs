using System.CommandLine;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit config set</c>: sets a rule's severity or one of its parameters in the plan file.</summary>
internal static class ConfigSetCommand
{
    private static readonly LocalizableText Description = new(
        "设定规则的级别或参数，或佐证材料的总上限。",
        "Set a rule's severity or one of its parameters, or the limit for all evidence.");

    private static readonly LocalizableText Set = new("已设定 {0} = {1}", "Set {0} = {1}");

    public static Command Create(CommandSession session)
    {
        var key = new Argument<string>("key") { HelpName = "KEY", Description = session.Say(new("规则号，如 PK0102；参数，如 PK0104.days；或 evidence.total-limit", "A rule's id, PK0102, a parameter, PK0104.days, or evidence.total-limit")) };
        var value = new Argument<string>("value") { HelpName = "VALUE", Description = session.Say(new("级别（none、hidden、info、warning、error）、参数的值，或大小，如 4GB", "A severity (none, hidden, info, warning, error), the parameter's value, or a size: 4GB")) };
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("set", session.Say(Description)) { key, value, file };
        command.SetAction(parsed =>
        {
            string written = parsed.GetRequiredValue(value);
            if (string.Equals(parsed.GetRequiredValue(key), EvidenceTotalLimit.Setting, StringComparison.OrdinalIgnoreCase))
            {
                return EvidenceTotalLimit.FaultIn(written) is { } wrong
                    ? session.Fail(wrong)
                    : PlanFiles.WithFile(session, parsed.GetValue(file), PlanFileAccess.Write, opened => Write(session, opened, EvidenceTotalLimit.Setting, written));
            }

            if (SettingWords.ReadKey(parsed.GetRequiredValue(key)).TryPickT1(out Failure? failure, out SettingKey? setting))
            {
                return session.Fail(failure);
            }

            return PlanFiles.WithPlan(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
            {
                if (PlanSettings.FaultIn(setting, written, PlanAnalysis.DriverFor(session, opened.File.PluginIds, opened.Plan.Profile).Descriptors) is { } fault)
                {
                    return session.Fail(fault);
                }

                return Write(session, opened.File, setting.ToString(), written);
            });
        });
        return command;
    }

    private static int Write(CommandSession session, PlanFile file, string name, string value) =>
        file.ChangeSettings(new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = value }).Match(
            _ =>
            {
                session.Tell(Set, name, value);
                return ExitCodes.Done;
            },
            refusal => session.Fail(StorageFailures.Of(refusal)));
}
