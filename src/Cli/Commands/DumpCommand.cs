using System.CommandLine;
using System.Text;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit dump</c>: all that a plan file holds, as JSON lines.</summary>
internal static class DumpCommand
{
    private static readonly LocalizableText Description = new(
        "把计划文件的全部内容（含佐证材料）写成 JSON 行，可用 restore 还原。",
        "Write all that the plan file holds, evidence too, as JSON lines, for restore.");

    private static readonly LocalizableText Written = new(
        "已写出 {0}，链尾 {1}",
        "Wrote {0}, head {1}");

    public static Command Create(CommandSession session)
    {
        var target = new Option<string?>("--out", "-o") { HelpName = "FILE", Description = session.Say(new("写成什么文件；默认写到标准输出", "The file to write; default: standard output")) };
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("dump", session.Say(Description)) { target, file };
        command.SetAction(parsed => PlanFiles.WithFile(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
            parsed.GetValue(target) is { } path ? DumpToFile(session, opened, session.Resolve(path)) : DumpToOutput(session, opened)));
        return command;
    }

    private static int DumpToFile(CommandSession session, PlanFile file, string path)
    {
        if (Path.Exists(path))
        {
            return session.Fail(StorageFailures.Of(new FileExists(path)));
        }

        OneOf<LedgerHead, PlanFileRefusal>? dumped = null;
        return OutputFile.Write(path, stream => (dumped = file.DumpTo(stream)).Value.IsT0).Match(
            _ => dumped!.Value.Match(
                head =>
                {
                    session.Tell(Written, path, head);
                    return ExitCodes.Done;
                },
                refusal => session.Fail(StorageFailures.Of(refusal))),
            session.Fail);
    }

    private static int DumpToOutput(CommandSession session, PlanFile file)
    {
        using var lines = new TextStream(session.Output);
        return file.DumpTo(lines).Match(_ => ExitCodes.Done, refusal => session.Fail(StorageFailures.Of(refusal)));
    }

    /// <summary>Hands UTF-8 on to a writer of text. Each piece that is written ends between two characters.</summary>
    private sealed class TextStream(TextWriter output) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => output.Write(Encoding.UTF8.GetString(buffer));
    }
}
