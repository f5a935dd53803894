using System.CommandLine;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit baseline clear</c>: empties the baseline, so that everything reports again.</summary>
internal static class BaselineClearCommand
{
    private static readonly LocalizableText Description = new(
        "清空基线，所有结果重新报告。",
        "Empty the baseline: everything reports again.");

    private static readonly LocalizableText Cleared = new("已从基线清除 {0} 个结果。", "Took {0} out of the baseline.");
    private static readonly LocalizableText Nothing = new("基线里没有要清除的结果。", "There is nothing in the baseline to take out.");

    public static Command Create(CommandSession session)
    {
        Option<string?> rule = PlanBaseline.RuleOption(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("clear", session.Say(Description)) { rule, file };
        command.SetAction(parsed => PlanBaseline.With(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
        {
            string? id = parsed.GetValue(rule)?.ToUpperInvariant();
            if (id is not null && PlanSettings.FaultIn(new SettingKey(id), PlanAnalysis.DriverFor(session, opened.File.PluginIds, opened.Plan.Profile).Descriptors) is { } unknown)
            {
                return session.Fail(unknown);
            }

            Dictionary<string, string?> changes = opened.File.Settings
                .Where(setting => setting.Key.StartsWith(BaselineEntry.SettingPrefix, StringComparison.Ordinal) && (id is null || IsOf(id, setting.Value)))
                .ToDictionary(setting => setting.Key, _ => (string?)null, StringComparer.Ordinal);
            if (changes.Count == 0)
            {
                session.Tell(Nothing);
                return ExitCodes.Done;
            }

            return opened.File.ChangeSettings(changes).Match(
                _ =>
                {
                    session.Tell(Cleared, CountText.Of(changes.Count, "finding"));
                    return ExitCodes.Done;
                },
                refusal => session.Fail(StorageFailures.Of(refusal)));
        }));
        return command;
    }

    private static bool IsOf(string rule, string written) => BaselineEntry.TryRead("", written, out BaselineEntry? entry) && entry.Rule == rule;
}
