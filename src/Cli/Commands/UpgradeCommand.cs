using System.CommandLine;
using System.Globalization;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit upgrade</c>: brings a plan file of an older format up to date, after a backup.</summary>
internal static class UpgradeCommand
{
    private static readonly LocalizableText Description = new(
        "把旧格式的计划文件升级到当前格式；先备份。",
        "Bring a plan file of an older format up to date, after a backup.");

    private static readonly LocalizableText Current = new(
        "{0} 已经是当前格式（{1}），没有改动。",
        "{0} is of the current format ({1}) already; nothing was changed.");

    private static readonly LocalizableText Upgraded = new(
        "已把 {0} 从格式 {1} 升级到 {2}；升级前的副本：{3}",
        "Brought {0} from format {1} to {2}; the copy from before: {3}");

    private static readonly LocalizableText CopyExists = new(
        "升级前的副本应写到 {0}，但那里已有文件。请先移走它，或用 --backup 换一个文件名；没有改动任何内容。",
        "The copy from before would go to {0}, where something lies already. Move it away, or choose another name with --backup; nothing was changed.");

    public static Command Create(CommandSession session)
    {
        var backup = new Option<string?>("--backup") { HelpName = "FILE", Description = session.Say(new("升级前的副本写到哪里；默认在计划文件旁边", "Where the copy from before goes; default: beside the plan file")) };
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("upgrade", session.Say(Description)) { backup, file };
        command.SetAction(parsed => PlanFileLocator.Find(session, parsed.GetValue(file)).Match(
            path => Upgrade(session, path, parsed.GetValue(backup) is { } named ? session.Resolve(named) : null),
            session.Fail));
        return command;
    }

    // Not *.plankit: two of those in one folder, and every command would ask which one is meant.
    private static int Upgrade(CommandSession session, string path, string? backup) =>
        PlanFile.Upgrade(path, backup ?? string.Create(CultureInfo.InvariantCulture, $"{path}.before-{PlanFile.CurrentSchemaVersion}"), session.FileOptions).Match(
            done =>
            {
                if (done.Backup is { } written)
                {
                    session.Tell(Upgraded, done.Path, done.From, done.To, written.Path);
                }
                else
                {
                    session.Tell(Current, done.Path, done.To);
                }

                return ExitCodes.Done;
            },
            exists => session.Fail(CopyExists, exists.Path),
            refusal => session.Fail(StorageFailures.Of(refusal)));
}
