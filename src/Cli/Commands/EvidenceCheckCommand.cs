using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit evidence check</c>: whether every kept file is there and unchanged.</summary>
internal static class EvidenceCheckCommand
{
    private static readonly LocalizableText Description = new("核验每份佐证材料：有没有缺少或被改动。", "Check every kept file: whether any is missing or was changed.");

    private static readonly LocalizableText Whole = new(
        "{0} 份佐证材料都在，没有改动，共 {1}。",
        "All kept files are there and unchanged: {0}, {1} together.");

    private static readonly LocalizableText Missing = new("缺少 {0}（编号 {1}，第 {2} 号记录引用）", "missing: {0} (hash {1}, cited by entry {2})");
    private static readonly LocalizableText Changed = new("被改动过 {0}（编号 {1}，第 {2} 号记录引用）", "changed: {0} (hash {1}, cited by entry {2})");

    private static readonly LocalizableText Unsound = new(
        "{0} 里有 {1} 份佐证材料缺少或被改动过：\n{2}\n请用备份恢复计划文件（plankit verify 核验备份）；文件没有改动。",
        "In {0}, kept files are missing or were changed: {1}\n{2}\nRestore the plan file from a backup (plankit verify checks one); the file was not changed.");

    public static Command Create(CommandSession session)
    {
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("check", session.Say(Description)) { file, format };
        command.SetAction(parsed => Formats.Read(parsed.GetValue(format)).Match(
            output => PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
                Check(opened).Match(looked => Tell(session, opened, looked, output), session.Fail)),
            session.Fail));
        return command;
    }

    private static OneOf<ImmutableArray<(KeptEvidence Evidence, KeptState State)>, Failure> Check(OpenedPlan opened)
    {
        var looked = ImmutableArray.CreateBuilder<(KeptEvidence Evidence, KeptState State)>();
        foreach (KeptEvidence evidence in KeptEvidence.In(opened))
        {
            OneOf<bool, EvidenceNotKept, PlanFileRefusal> held = opened.File.HoldsUnchanged(evidence.Reference);
            if (held.TryPickT2(out PlanFileRefusal? refusal, out OneOf<bool, EvidenceNotKept> found))
            {
                return StorageFailures.Of(refusal);
            }

            looked.Add((evidence, found.Match(isUnchanged => isUnchanged ? KeptState.Unchanged : KeptState.Changed, _ => KeptState.Missing)));
        }

        return looked.ToImmutable();
    }

    private static int Tell(CommandSession session, OpenedPlan opened, ImmutableArray<(KeptEvidence Evidence, KeptState State)> looked, OutputFormat output)
    {
        if (output == OutputFormat.Json)
        {
            EvidenceJson.WriteCheck(session, looked);
        }

        LocalizableText[] faults =
        [
            .. looked.Where(one => one.State != KeptState.Unchanged).Select(one => (one.State == KeptState.Missing ? Missing : Changed).Format(
                one.Evidence.Reference.FileName, one.Evidence.Reference.Content.Abbreviation, one.Evidence.Citations[0].Entry.Sequence)),
        ];
        if (faults.Length > 0)
        {
            var all = new LocalizableText(
                string.Join('\n', faults.Select(fault => fault.Chinese)), string.Join('\n', faults.Select(fault => fault.English)));
            return session.Fail(Unsound, opened.File.Path, faults.Length, all);
        }

        if (output == OutputFormat.Text)
        {
            session.Output.WriteLine(session.Say(Whole, CountText.Of(looked.Length, "file"), SizeText.Of(looked.Sum(one => one.Evidence.Reference.Size))));
        }

        return ExitCodes.Done;
    }
}
