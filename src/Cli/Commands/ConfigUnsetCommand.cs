using System.CommandLine;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit config unset</c>: takes a setting out of the plan file, so that the layer below decides.</summary>
internal static class ConfigUnsetCommand
{
    private static readonly LocalizableText Description = new(
        "去掉计划文件里的一项设定，恢复单位配置或规则自身的规定。",
        "Take a setting out of the plan file: the profile or the rule itself decides again.");

    private static readonly LocalizableText NotSet = new(
        "计划文件 {1} 里没有设定 {0}。已有的设定见 plankit config list。",
        "{0} is not set in {1}. plankit config list shows what is.");

    private static readonly LocalizableText Unset = new("已去掉 {0} = {1}", "Took away {0} = {1}");

    public static Command Create(CommandSession session)
    {
        var key = new Argument<string>("key") { HelpName = "KEY", Description = session.Say(new("规则号，如 PK0102；或参数，如 PK0104.days", "A rule's id, PK0102, or a parameter, PK0104.days")) };
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("unset", session.Say(Description)) { key, file };
        command.SetAction(parsed =>
        {
            string name = EvidenceTotalLimit.Setting;
            if (!string.Equals(parsed.GetRequiredValue(key), EvidenceTotalLimit.Setting, StringComparison.OrdinalIgnoreCase))
            {
                if (SettingWords.ReadKey(parsed.GetRequiredValue(key)).TryPickT1(out Failure? failure, out SettingKey? setting))
                {
                    return session.Fail(failure);
                }

                name = setting.ToString();
            }

            return PlanFiles.WithPlan(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
            {
                if (!opened.File.Settings.TryGetValue(name, out string? value))
                {
                    return session.Fail(NotSet, name, opened.File.Path);
                }

                return opened.File.ChangeSettings(new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = null }).Match(
                    _ =>
                    {
                        session.Tell(Unset, name, value);
                        return ExitCodes.Done;
                    },
                    refusal => session.Fail(StorageFailures.Of(refusal)));
            });
        });
        return command;
    }
}
