using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit backup</c>: a copy of the plan file as it stands, while others may write to it.</summary>
internal static class BackupCommand
{
    private static readonly LocalizableText Description = new(
        "备份计划文件；别的程序正在写入时也可以。",
        "Copy the plan file as it stands, also while another program writes to it.");

    private static readonly LocalizableText Written = new(
        "已备份到 {0}，链尾 {1}",
        "Copied to {0}, head {1}");

    private static readonly LocalizableText Exists = new(
        "{0} 已经存在，没有覆盖。请给备份换一个文件名，或先把它移走。",
        "{0} exists already and was not overwritten. Give the copy another name, or move it away first.");

    private static readonly LocalizableText Beside = new(
        "备份和计划文件在同一个文件夹里：以后的命令要用 --file 写明用哪一个，或者把备份移到别处。",
        "The copy lies in the plan file's own folder: from now on commands need --file to know which one is meant, or move the copy elsewhere.");

    public static Command Create(CommandSession session)
    {
        var target = new Argument<string>("target") { HelpName = "FILE", Description = session.Say(new("备份成什么文件；不能已经存在", "The copy; nothing may lie there yet")) };
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("backup", session.Say(Description)) { target, file };
        command.SetAction(parsed => PlanFiles.WithFile(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
            opened.BackupTo(session.Resolve(parsed.GetRequiredValue(target))).Match(
                written =>
                {
                    session.Tell(Written, written.Path, written.Head);
                    if (IsBeside(written.Path, opened.Path))
                    {
                        session.Tell(Beside);
                    }

                    return ExitCodes.Done;
                },
                exists => session.Fail(Exists, exists.Path),
                refusal => session.Fail(StorageFailures.Of(refusal)))));
        return command;
    }

    private static bool IsBeside(string copy, string plan) =>
        copy.EndsWith(PlanFileLocator.Extension, StringComparison.OrdinalIgnoreCase)
        && Path.GetDirectoryName(copy) == Path.GetDirectoryName(plan);
}
