using System.CommandLine;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit restore</c>: a plan file from a dump.</summary>
internal static class RestoreCommand
{
    private static readonly LocalizableText Description = new(
        "用 dump 写出的 JSON 行还原计划文件；逐行核对哈希。",
        "Make a plan file from the JSON lines of dump; every hash is checked.");

    private static readonly LocalizableText Restored = new(
        "已还原到 {0}，链尾 {1}",
        "Restored to {0}, head {1}");

    private static readonly LocalizableText Unusable = new(
        "{0} 第 {1} 行：{2}。没有还原任何内容；请换一份完好的转储文件。",
        "{0}, line {1}: {2}. Nothing was restored; take a dump that is whole.");

    public static Command Create(CommandSession session)
    {
        var dump = new Argument<string>("dump") { HelpName = "DUMP", Description = session.Say(new("dump 写出的文件", "The file that dump wrote")) };
        var target = new Option<string?>("--out", "-o") { HelpName = "FILE", Description = session.Say(new("还原成什么计划文件；不能已经存在", "The plan file to make; nothing may lie there yet")), Required = true };
        var command = new Command("restore", session.Say(Description)) { dump, target };
        command.SetAction(parsed => Restore(session, session.Resolve(parsed.GetRequiredValue(dump)), session.Resolve(parsed.GetRequiredValue(target)!)));
        return command;
    }

    private static int Restore(CommandSession session, string path, string target)
    {
        if (!File.Exists(path))
        {
            return session.Fail(StorageFailures.Of((PlanFileRefusal)new FileNotFound(path)));
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return PlanFile.Restore(target, stream, session.FileOptions).Match(
            written =>
            {
                session.Tell(Restored, written.Path, written.Head);
                return ExitCodes.Done;
            },
            exists => session.Fail(StorageFailures.Of(exists)),
            unusable => session.Fail(Unusable, path, unusable.Line, unusable.Reason),
            fault => session.Fail(StorageFailures.Of(fault)));
    }
}
