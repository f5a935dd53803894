using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Storage;
using PlanKit.Text;
using Spectre.Console;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit evidence</c>: the files kept in the plan file.</summary>
internal static class EvidenceCommand
{
    private static readonly LocalizableText Description = new("查看、核验和取出存入计划文件的佐证材料。", "List, check and take out the files kept in the plan file.");
    private static readonly LocalizableText ListDescription = new("列出佐证材料。", "List the kept files.");
    private static readonly LocalizableText ExtractDescription = new("取出一份佐证材料，写成文件。", "Write a kept file to the disk.");
    private static readonly LocalizableText Empty = new("还没有佐证材料。", "No file is kept yet.");
    private static readonly LocalizableText Extracted = new("已取出 {0}", "Wrote {0}");

    private static readonly LocalizableText Exists = new(
        "{0} 已经存在，没有覆盖。用 --out 换一个文件名。",
        "{0} exists already and was not overwritten. Choose another name with --out.");

    private static readonly LocalizableText Gone = new(
        "计划文件里找不到材料 {0}。用 plankit verify 核验台账。",
        "The plan file does not hold {0}. Verify it with plankit verify.");

    private static readonly LocalizableText[] Columns =
    [
        new("编号", "hash"),
        new("文件", "file"),
        new("字节", "bytes"),
        new("记录", "entries"),
    ];

    public static Command Create(CommandSession session) => new("evidence", session.Say(Description))
    {
        CreateList(session),
        EvidenceShowCommand.Create(session),
        CreateExtract(session),
        EvidenceCheckCommand.Create(session),
    };

    private static Command CreateList(CommandSession session)
    {
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("list", session.Say(ListDescription)) { file, format };
        command.SetAction(parsed => Formats.Read(parsed.GetValue(format)).Match(
            output => PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened => List(session, opened, output)),
            session.Fail));
        return command;
    }

    private static int List(CommandSession session, OpenedPlan opened, OutputFormat output)
    {
        ImmutableArray<KeptEvidence> kept = KeptEvidence.In(opened);
        if (output == OutputFormat.Json)
        {
            EvidenceJson.WriteList(session, opened, kept);
        }
        else if (kept.IsEmpty)
        {
            session.Tell(Empty);
        }
        else
        {
            var table = new Table().Border(TableBorder.Simple);
            foreach (LocalizableText column in Columns)
            {
                table.AddColumn(SafeText.Markup(session.Say(column)));
            }

            foreach (KeptEvidence evidence in kept)
            {
                table.AddRow(
                    SafeText.Cell(evidence.Reference.Content.Abbreviation),
                    SafeText.Cell(evidence.Reference.FileName),
                    SafeText.Cell(evidence.Reference.Size.ToString(CultureInfo.InvariantCulture)),
                    SafeText.Cell(string.Join(' ', evidence.Entries.Select(entry => entry.Sequence))));
            }

            TerminalConsole.Create(session).Write(table);
        }

        return ExitCodes.Done;
    }

    private static Command CreateExtract(CommandSession session)
    {
        var hash = new Argument<string>("hash") { HelpName = "HASH", Description = session.Say(new("编号的前几位，见 evidence list", "The first digits of its hash, see evidence list")) };
        var target = new Option<string?>("--out", "-o") { HelpName = "FILE", Description = session.Say(new("写成什么文件；默认用原文件名", "The file to write; default: its own name")) };
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("extract", session.Say(ExtractDescription)) { hash, target, file };
        command.SetAction(parsed => PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
            KeptEvidence.Find(opened, parsed.GetRequiredValue(hash)).Match(
                found => Extract(session, opened, found.Reference, session.Resolve(parsed.GetValue(target) ?? Path.GetFileName(found.Reference.FileName))),
                session.Fail)));
        return command;
    }

    private static int Extract(CommandSession session, OpenedPlan opened, EvidenceReference reference, string path)
    {
        if (Path.Exists(path))
        {
            return session.Fail(Exists, path);
        }

        return opened.File.OpenEvidence(reference.Content).Match(
            content =>
            {
                using (content)
                {
                    return OutputFile.Write(path, content.CopyTo).Match(
                        written =>
                        {
                            session.Tell(Extracted, written);
                            return ExitCodes.Done;
                        },
                        session.Fail);
                }
            },
            missing => session.Fail(Gone, missing.Content.Hex),
            refusal => session.Fail(StorageFailures.Of(refusal)));
    }
}
