using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Tests.Storage;

/// <summary>Plan files for tests.</summary>
internal static class PlanFiles
{
    public static readonly DateOnly Day = new(2016, 3, 31);

    public static PlanFileContents Contents { get; } = new()
    {
        Header = new PlanHeader("市测试委", 2016),
        Text = SourceText.From("一、组织\n1．完善制度。\n2．召开会议。\n"),
        PluginIds = ["gongxin", "excel"],
    };

    public static PlanFileOptions Options(TimeProvider? time = null, TimeSpan? lockTimeout = null) =>
        new() { Time = time ?? new StoppedClock(), LockTimeout = lockTimeout ?? TimeSpan.FromSeconds(30) };

    public static PlanFile Create(string path, PlanFileContents? contents = null, PlanFileOptions? options = null) =>
        PlanFile.Create(path, contents ?? Contents, options ?? Options()).Match(
            file => file,
            exists => throw new InvalidOperationException(exists.ToString()),
            fault => throw new InvalidOperationException(fault.ToString()));

    public static PlanFile Open(string path, PlanFileAccess access = PlanFileAccess.Write, PlanFileOptions? options = null) =>
        PlanFile.Open(path, access, options ?? Options()).Match(
            file => file,
            refusal => throw new InvalidOperationException(refusal.Value!.ToString()));

    public static object Refusal(string path, PlanFileAccess access = PlanFileAccess.Read, PlanFileOptions? options = null) =>
        PlanFile.Open(path, access, options ?? Options()).Match(
            file =>
            {
                file.Dispose();
                throw new InvalidOperationException("It opened.");
            },
            refusal => refusal.Value!);

    public static LedgerFact Tick(string item = "0123456789", Quarter quarter = Quarter.Q1, string note = "", params EvidenceReference[] evidence) =>
        new Ticked { Item = new ItemId(item), Quarter = quarter, State = TickState.Done, Note = note, Evidence = [.. evidence] };

    public static LedgerBatch Batch(params LedgerFact[] facts) =>
        new() { Author = "张三", Facts = [.. facts.Select(fact => new DatedFact(Day, fact))] };

    public static ImmutableArray<LedgerEntry> Append(this PlanFile file, params LedgerFact[] facts) => file.MustAppend(Batch(facts));

    public static ImmutableArray<LedgerEntry> MustAppend(this PlanFile file, LedgerBatch batch) => file.Append(batch).Match(
        entries => entries,
        changed => throw new InvalidOperationException(changed.ToString()),
        refusal => throw new InvalidOperationException(refusal.Value!.ToString()));

    public static VerifiedLedger Ledger(this PlanFile file) =>
        file.ReadLedger().Match(ledger => ledger, refusal => throw new InvalidOperationException(refusal.Value!.ToString()));

    public static LedgerHead Head(this PlanFile file) =>
        file.ReadHead().Match(head => head, refusal => throw new InvalidOperationException(refusal.Value!.ToString()));
}
