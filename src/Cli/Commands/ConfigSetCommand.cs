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
        "设定一条规则的级别，或它的一个参数。",
        "Set a rule's severity, or one of its parameters.");

    private static readonly LocalizableText Set = new("已设定 {0} = {1}", "Set {0} = {1}");

    public static Command Create(CommandSession session)
    {
        var key = new Argument<string>("key") { HelpName = "KEY", Description = session.Say(new("规则号，如 PK0102；或参数，如 PK0104.days", "A rule's id, PK0102, or a parameter, PK0104.days")) };
        var value = new Argument<string>("value") { HelpName = "VALUE", Description = session.Say(new("级别（none、hidden、info、warning、error）或参数的值", "A severity (none, hidden, info, warning, error) or the parameter's value")) };
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("set", session.Say(Description)) { key, value, file };
        command.SetAction(parsed =>
        {
            if (SettingWords.ReadKey(parsed.GetRequiredValue(key)).TryPickT1(out Failure? failure, out SettingKey? setting))
            {
                return session.Fail(failure);
            }

            string written = parsed.GetRequiredValue(value);
            return PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
            {
                if (PlanSettings.FaultIn(setting, written, PlanAnalysis.DriverFor(session, opened.File.PluginIds).Descriptors) is { } fault)
                {
                    return session.Fail(fault);
                }

                return opened.File.ChangeSettings(new Dictionary<string, string?>(StringComparer.Ordinal) { [setting.ToString()] = written }).Match(
                    _ =>
                    {
                        session.Tell(Set, setting.ToString(), written);
                        return ExitCodes.Done;
                    },
                    refusal => session.Fail(StorageFailures.Of(refusal)));
            });
        });
        return command;
    }
}
