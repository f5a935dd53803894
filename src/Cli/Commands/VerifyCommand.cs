using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
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
        "The ledger is whole: {0}, {1}, head {2}");

    private static readonly LocalizableText NewerKind = new(
        "{0} 里有较新版本的程序写的记录：{1}。请升级程序后再核验；文件没有改动。",
        "{0} holds what a newer program wrote: {1}. Upgrade the program; the file was not changed.");

    private static readonly LocalizableText SignedHere = new(
        "封存文件签名有效：{0} {1}年{2}，{3} 于 {4} 封存；由本机密钥 {5} 签名",
        "The seal's signature is right: {0}, {2} of {1}, sealed by {3} at {4}; signed by this computer's key {5}");

    private static readonly LocalizableText SignedElsewhere = new(
        "封存文件签名有效：{0} {1}年{2}，{3} 于 {4} 封存；签名密钥 {5} 不是本机的，请与封存人核对指纹",
        "The seal's signature is right: {0}, {2} of {1}, sealed by {3} at {4}; the key {5} is not this computer's: compare it with whoever sealed it");

    private static readonly LocalizableText OtherKey = new(
        "封存文件的签名密钥是 {0}，不是 {1}。请核对指纹，或换一份封存文件（--head）。",
        "The seal was signed by the key {0}, not by {1}. Check the fingerprint, or take another seal (--head).");

    public static Command Create(CommandSession session)
    {
        Option<string?> file = CommonOptions.File(session);
        var head = new Option<string?>("--head")
        {
            HelpName = "FILE|HASH",
            Description = session.Say(new(
                "与以前的链尾比较：导出的工作簿、封存文件，或“序号:哈希”",
                "Compare with an earlier head: an exported workbook, a seal, or sequence:hash")),
        };
        var command = new Command("verify", session.Say(Description)) { file, head };
        var key = new Option<string?>("--key")
        {
            HelpName = "HASH",
            Description = session.Say(new("封存文件必须由指纹为此的密钥签名", "The fingerprint of the key that must have signed the seal")),
        };
        command.Add(key);
        Option<string?> format = CommonOptions.Format(session);
        command.Add(format);
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? noFormat, out OutputFormat output))
            {
                return session.Fail(noFormat);
            }

            (EarlierPosition? Position, SealFile? Seal) earlier = default;
            if (parsed.GetValue(head) is { } given)
            {
                if (EarlierHead.Read(session, given).TryPickT1(out Failure? failure, out (EarlierPosition Position, SealFile? Seal) read))
                {
                    return session.Fail(failure);
                }

                earlier = read;
            }

            if (parsed.GetValue(key) is { } fingerprint && !(earlier.Seal is { } seal && seal.Fingerprint.Hex.Equals(fingerprint, StringComparison.OrdinalIgnoreCase)))
            {
                return session.Fail(OtherKey, earlier.Seal?.Fingerprint.Hex ?? "-", fingerprint);
            }

            return PlanFiles.WithFile(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
                opened.Verify(earlier.Position).Match(
                    report => Tell(session, opened, report, earlier.Seal, output),
                    refusal => session.Fail(StorageFailures.Of(refusal))));
        });
        return command;
    }

    private static int Tell(CommandSession session, PlanFile file, VerificationReport report, SealFile? seal, OutputFormat output)
    {
        if (output == OutputFormat.Json)
        {
            VerificationJson.Write(session, file, report, seal);
        }

        if (!report.IsSound)
        {
            VerificationFinding first = report.Findings.FirstOrDefault(finding => finding.Sequence is not null && finding.Sequence == report.FirstBadSequence) ?? report.Findings[0];
            return first.Problem == VerificationProblem.UnknownKind
                ? session.Fail(NewerKind, file.Path, first.Reason)
                : session.Fail(StorageFailures.Of((PlanFileRefusal)new DamagedFile(file.Path, first.Reason, first.Sequence)));
        }

        if (output == OutputFormat.Text)
        {
            TellWhole(session, report, seal);
        }

        return report.Continuity is { } continuity ? Compare(session, continuity, output) : ExitCodes.Done;
    }

    private static void TellWhole(CommandSession session, VerificationReport report, SealFile? seal)
    {
        session.Output.WriteLine(session.Say(
            Whole,
            CountText.Of(report.Head.Sequence, "entry", "entries"),
            CountText.Of(report.EvidenceCount, "piece of evidence", "pieces of evidence"),
            report.Head.ToString()));
        if (seal is not null)
        {
            SealStatement stated = seal.Statement;
            bool isOwn = SealKey.FingerprintAt(session.Environment.SealKey) == seal.Fingerprint;
            session.Output.WriteLine(session.Say(
                isOwn ? SignedHere : SignedElsewhere, stated.Plan.Unit, stated.Plan.Year, stated.Quarter.Text(), stated.SealedBy, stated.SealedAt, seal.Fingerprint.Hex));
        }
    }

    private static int Compare(CommandSession session, LedgerContinuity continuity, OutputFormat output)
    {
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
            if (output == OutputFormat.Text)
            {
                session.Output.WriteLine(session.Say(message));
            }

            return ExitCodes.Done;
        }

        return session.Fail(message);
    }
}
