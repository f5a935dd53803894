using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Benchmarks.Ledger;

/// <summary>Plan files with ledgers of any length, such as an office writes: short notes, a count here and there.</summary>
internal static class SampleLedger
{
    private const int BatchSize = 1000;

    /// <summary>Makes a plan file whose ledger has so many entries.</summary>
    public static void Create(string path, int length)
    {
        using PlanFile file = PlanFile.Create(path, Contents, Options).AsT0;
        for (int first = 0; first < length; first += BatchSize)
        {
            _ = file.Append(Batch(Enumerable.Range(first, Math.Min(BatchSize, length - first)))).AsT0;
        }
    }

    /// <summary>What the plan files are made from: a plan of fifteen items.</summary>
    public static PlanFileContents Contents { get; } = new()
    {
        Header = new PlanHeader("市测试委", 2016),
        Text = SourceText.From("一、组织\n" + string.Concat(Enumerable.Range(1, 15).Select(item => $"{item}．完善第{item}项制度。\n"))),
    };

    /// <summary>The plan that is in them.</summary>
    public static Plan Plan { get; } = PlanBuilder.Build(PlanSyntaxTree.Parse(Contents.Text), Contents.Header, Contents.Profile);

    /// <summary>How they are worked with.</summary>
    public static PlanFileOptions Options { get; } = new() { Time = TimeProvider.System };

    /// <summary>Opens one.</summary>
    public static PlanFile Open(string path, PlanFileAccess access = PlanFileAccess.Read, string? snapshots = null) =>
        PlanFile.Open(path, access, snapshots is null ? Options : new PlanFileOptions { Time = Options.Time, SnapshotFolder = snapshots }).AsT0;

    /// <summary>One command's ticks.</summary>
    public static LedgerBatch Batch(IEnumerable<int> numbers) => new() { Author = "张三", Facts = [.. numbers.Select(Tick)] };

    private static DatedFact Tick(int number)
    {
        var quarter = (Quarter)((number % 4) + 1);
        return new DatedFact(quarter.LastDay(Contents.Header.Year), new Ticked
        {
            Item = Plan.AllItems[number % 15].Id,
            Quarter = quarter,
            State = TickState.Done,
            Count = number % 3 == 0 ? 1 : null,
            Note = $"已召开第{number}次会议，到会{number % 40}人。",
        });
    }
}
