using System.CommandLine;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit config list</c>: what is set, and by whom.</summary>
internal static class ConfigListCommand
{
    private static readonly LocalizableText Description = new(
        "列出设定过的级别和参数，以及由谁设定。",
        "List the severities and parameters that are set, and who set them.");

    public static Command Create(CommandSession session)
    {
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("list", session.Say(Description)) { file, format };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output))
            {
                return session.Fail(failure);
            }

            return PlanFiles.WithPlan(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
                PlanSettings.Read(opened.File, []).Match(
                    options =>
                    {
                        AnalysisDriver driver = PlanAnalysis.DriverFor(session, opened.File.PluginIds, opened.Plan.Profile);
                        if (output == OutputFormat.Json)
                        {
                            SettingList.WriteJson(session, options, driver.Descriptors);
                        }
                        else
                        {
                            SettingList.WriteTable(session, options, driver.Descriptors);
                        }

                        return ExitCodes.Done;
                    },
                    session.Fail));
        });
        return command;
    }
}
