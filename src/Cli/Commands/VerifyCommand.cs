using System.CommandLine;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit verify</c>: whether ledger and evidence are whole and unchanged.</summary>
internal static class VerifyCommand
{
    private static readonly LocalizableText Description = new(
        "核验台账和佐证材料：有没有缺少或被改动。",
        "Verify ledger and evidence: whether anything is missing or was changed.");

    private static readonly LocalizableText Whole = new(
        "台账完整：{0} 条记录，{1} 份佐证材料，链尾 {2}",
        "The ledger is whole: {0} entries, {1} pieces of evidence, head {2}");

    private static readonly LocalizableText Broken = new(
        "{0} 已损坏或被改动过：{1} 请用备份恢复；文件没有改动。",
        "{0} is damaged or was edited: {1} Restore it from a backup; the file was not changed.");

    public static Command Create(CommandSession session)
    {
        Option<string?> file = CommonOptions.File(session);
        var head = new Option<string?>("--head")
        {
            HelpName = "FILE|HASH",
            Description = session.Say(new(
                "与以前的链尾比较：导出的工作簿，或其中的“序号:哈希”",
                "Compare with an earlier head: an exported workbook, or the sequence:hash in it")),
        };
        var command = new Command("verify", session.Say(Description)) { file, head };
        command.SetAction(parsed => PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
            opened.File.Verify().Match(
                report => Tell(session, opened, report, parsed.GetValue(head)),
                refusal => session.Fail(StorageFailures.Of(refusal)))));
        return command;
    }

    private static int Tell(CommandSession session, OpenedPlan opened, VerificationReport report, string? head)
    {
        if (!report.IsSound)
        {
            return session.Fail(Broken, opened.File.Path, report.Findings[0].Reason);
        }

        if (head is null)
        {
            session.Output.WriteLine(session.Say(Whole, opened.Entries.Length, report.EvidenceCount, report.Head.ToString()));
            return ExitCodes.Done;
        }

        return EarlierHead.Read(session, head).Match(
            earlier =>
            {
                session.Output.WriteLine(session.Say(Whole, opened.Entries.Length, report.EvidenceCount, report.Head.ToString()));
                return Compare(session, opened, earlier);
            },
            session.Fail);
    }

    private static int Compare(CommandSession session, OpenedPlan opened, OneOf<LedgerHead, Digest> earlier)
    {
        LedgerContinuity continuity = earlier.Match(opened.Ledger.Since, opened.Ledger.Since);
        LocalizableText message = continuity switch
        {
            LedgerContinuity.Same => new("与给出的链尾一致：此后没有新的记录。", "It stands where that head stood: nothing was added since."),
            LedgerContinuity.Continued => new("台账接着给出的链尾续写：当时的记录都在，没有改动。", "It goes on from that head: all that was recorded then is there, unchanged."),
            LedgerContinuity.TailLost => new(
                "给出的链尾之后，台账被截短：最后的记录缺失。请查找更新的备份。",
                "The ledger ends before that head: its last entries are missing. Look for a newer copy."),
            LedgerContinuity.Rewritten => new(
                "台账被改写过：给出的链尾处现在是另一条记录。请与导出的工作簿逐条核对。",
                "The ledger was rewritten: another entry stands where that head stood. Compare it with the exported workbook."),
            _ => new(
                "台账里没有这个链尾：记录缺失，或台账被改写过。请与导出的工作簿逐条核对。",
                "That head is not in the ledger: entries are missing, or it was rewritten. Compare it with the exported workbook."),
        };
        if (continuity is LedgerContinuity.Same or LedgerContinuity.Continued)
        {
            session.Output.WriteLine(session.Say(message));
            return ExitCodes.Done;
        }

        return session.Fail(message);
    }
}
