using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.KillTest;

/// <summary>The plan files of the runs.</summary>
internal static class Ledgers
{
    private static readonly PlanFileOptions Options = new() { Time = TimeProvider.System };

    public static void Create(string path) => PlanFile.Create(path, Contents, Options).AsT0.Dispose();

    /// <summary>The ticks in a file that must be sound and must hold what was acknowledged, each once.</summary>
    public static IReadOnlyList<string> Check(string path, IEnumerable<string> acknowledged, string moment)
    {
        using PlanFile file = PlanFile.Open(path, PlanFileAccess.Write, Options).Match(
            file => file,
            refusal => throw new BrokenPromiseException($"{moment}: the file does not open: {refusal.Value}"));
        VerificationReport report = file.Verify().Match(
            report => report,
            refusal => throw new BrokenPromiseException($"{moment}: the file cannot be verified: {refusal.Value}"));
        if (!report.IsSound)
        {
            throw new BrokenPromiseException($"{moment}: {report.Findings[0].Reason}");
        }

        List<string> ticked = [.. file.ReadLedger().AsT0.Entries.Select(entry => ((Ticked)entry.Fact).Item.Value)];
        if (acknowledged.Except(ticked, StringComparer.Ordinal).FirstOrDefault() is { } lost)
        {
            throw new BrokenPromiseException($"{moment}: {lost} was acknowledged and is not there");
        }

        if (ticked.GroupBy(tick => tick, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new BrokenPromiseException($"{moment}: {twice.Key} is there {twice.Count()} times");
        }

        return ticked;
    }

    private static PlanFileContents Contents { get; } = new()
    {
        Header = new PlanHeader("市测试委", 2016),
        Text = SourceText.From("一、组织\n1．完善制度。\n2．召开会议。\n"),
    };
}
