using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit seal</c>: closes a quarter, and signs where the ledger stood.</summary>
internal static class SealCommand
{
    private static readonly LocalizableText Description = new(
        "封存一个季度：以后为它补记的内容仍然有效，但会标明是封存后补记的。",
        "Close a quarter: what is entered for it later still counts, and is marked late.");

    private static readonly LocalizableText OldFormat = new(
        "{0} 是旧格式（{1}），不能封存季度。请先运行 plankit upgrade；没有登记任何内容。",
        "{0} is of an older format ({1}) in which no quarter can be sealed. Run plankit upgrade first; nothing was entered.");

    private static readonly LocalizableText NotBegun = new(
        "{0} {1}到 {2} 才开始，还不能封存。没有登记任何内容。",
        "{1} of {0} begins on {2}; it cannot be sealed yet. Nothing was entered.");

    private static readonly LocalizableText Already = new(
        "{0}已由第 {1} 号记录封存，没有再次封存。加 --out 可以再写一份封存文件。",
        "{0} was sealed by entry {1} already; nothing was entered. With --out its seal is written to a file again.");

    private static readonly LocalizableText Sealed = new(
        "已封存{0}（第 {1} 号记录），链尾 {2}",
        "Sealed {0} (entry {1}), head {2}");

    private static readonly LocalizableText Written = new(
        "已写出封存文件 {0}，签名密钥指纹 {1}。请记下指纹，核验时对照。",
        "Wrote the seal {0}, signed by the key {1}. Note this fingerprint, to compare it when verifying.");

    private static readonly LocalizableText NoKey = new(
        "{0} 里不是封存密钥，没有登记任何内容。请从备份恢复它，或把它移走，下次会生成新的密钥。",
        "{0} holds no key for seals; nothing was entered. Restore it from a backup, or move it away, and a new key is made.");

    public static Command Create(CommandSession session)
    {
        Option<string?> quarter = CommonOptions.Quarter(session, required: true);
        Option<string?> note = CommonOptions.Note(session);
        var target = new Option<string?>("--out", "-o") { HelpName = "FILE", Description = session.Say(new("另存一份签名的封存文件，供以后用 verify --head 核验", "Also write a signed seal, for verify --head later")) };
        Option<string?> by = CommonOptions.By(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("seal", session.Say(Description)) { quarter, note, target, by, file };
        command.SetAction(parsed =>
        {
            if (Quarters.Read(parsed.GetRequiredValue(quarter)!).TryPickT1(out Failure? failure, out Quarter named)
                || PlainWords.ReadLines(note.Name, parsed.GetValue(note)).TryPickT1(out failure, out string? noted))
            {
                return session.Fail(failure);
            }

            string? path = parsed.GetValue(target) is { } given ? session.Resolve(given) : null;
            var fact = new QuarterSealed { Quarter = named, Note = noted };
            return PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Write, opened =>
                path is null ? Seal(session, opened, fact, parsed.GetValue(by), Tell) : SealAndSign(session, opened, fact, parsed.GetValue(by), path));
        });
        return command;

        int Tell(LedgerEntry entry, bool isNew)
        {
            var seal = (QuarterSealed)entry.Fact;
            if (!isNew)
            {
                return session.Fail(Already, seal.Quarter.Text(), entry.Sequence);
            }

            session.Tell(Sealed, seal.Quarter.Text(), entry.Sequence, new LedgerHead(entry.Sequence, entry.Hash));
            return ExitCodes.Done;
        }
    }

    // The key and the place come first: where one of them fails, nothing is entered.
    private static int SealAndSign(CommandSession session, OpenedPlan opened, QuarterSealed fact, string? by, string path)
    {
        if (Path.Exists(path))
        {
            return session.Fail(StorageFailures.Of(new FileExists(path)));
        }

        return SealKey.LoadOrCreate(session.Environment.SealKey).Match(
            key =>
            {
                using (key)
                {
                    return Seal(session, opened, fact, by, (entry, isNew) =>
                    {
                        if (isNew)
                        {
                            session.Tell(Sealed, fact.Quarter.Text(), entry.Sequence, new LedgerHead(entry.Sequence, entry.Hash));
                        }

                        return Write(session, SealFile.Sign(SealStatement.Of(opened.File.Header, entry), key), path);
                    });
                }
            },
            unusable => session.Fail(NoKey, unusable.Path),
            fault => session.Fail(StorageFailures.Of(fault)));
    }

    private static int Write(CommandSession session, SealFile seal, string path) =>
        OutputFile.Write(path, stream => stream.Write(seal.Write())).Match(
            written =>
            {
                session.Tell(Written, written, seal.Fingerprint.Hex);
                return ExitCodes.Done;
            },
            session.Fail);

    private static int Seal(CommandSession session, OpenedPlan opened, QuarterSealed fact, string? by, Func<LedgerEntry, bool, int> done)
    {
        int year = opened.Plan.Year;
        if (SealedQuarters.Among(EntriesInForce.On(DateOnly.MaxValue, opened.Entries), year).SealOf(fact.Quarter) is { } seal)
        {
            return done(seal, false);
        }

        if (opened.File.SchemaVersion < PlanFile.CurrentSchemaVersion)
        {
            return session.Fail(OldFormat, opened.File.Path, opened.File.SchemaVersion);
        }

        if (!fact.Quarter.HasBegun(year, opened.Today(session)))
        {
            return session.Fail(NotBegun, year, fact.Quarter.Text(), fact.Quarter.FirstDay(year));
        }

        return PlanDays.Read(session, null, opened).Match(
            day => LedgerWriter.Append(session, opened, Signature.Of(by), _ => [new DatedFact(day, fact)], opened.Head).Match(entries => done(entries[0], true), session.Fail),
            session.Fail);
    }
}
