using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Output;
using PlanKit.Text;

namespace PlanKit.Cli.Checking;

/// <summary>One call of <c>check</c>: hands the results on in their order and adds them up.</summary>
/// <param name="session">The session.</param>
/// <param name="request">What is asked for.</param>
/// <param name="timings">Takes the times of analyzers; null: they are not asked for.</param>
internal sealed class CheckRun(CommandSession session, CheckRequest request, AnalysisTimings? timings)
{
    private static readonly LocalizableText NoCategory = new(
        "检查过的规则和条目里都没有类别“{0}”。可用：{1}。",
        "No rule and no item that was looked at has the category “{0}”. There are: {1}.");

    private readonly DateTimeOffset _startedAt = session.Environment.Time.GetUtcNow();
    private readonly CheckTally _tally = new();
    private readonly HashSet<string> _unknown = new(request.Filter.Categories, StringComparer.Ordinal);
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Shows results.</summary>
    /// <param name="results">The results, in their order; taken one at a time.</param>
    /// <param name="count">How many there will be.</param>
    /// <param name="writer">Shows them.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">The check was ended early.</exception>
    public int Show(IEnumerable<OneOf<CheckedPlan, CheckFailure>> results, int count, ICheckWriter writer)
    {
        var progress = new ProgressLine(session.Environment, count);
        try
        {
            foreach (OneOf<CheckedPlan, CheckFailure> result in results)
            {
                Show(result, writer, progress);
            }
        }
        finally
        {
            progress.MakeRoom();
        }

        if (_tally.Plans > 0 && _unknown.Count > 0)
        {
            _tally.IsRefused = true;
            session.Fail(NoCategory, string.Join(", ", _unknown.Order(StringComparer.Ordinal)), string.Join(", ", _known));
        }

        writer.End(new CheckOutcome(_tally, _startedAt, session.Environment.Time.GetUtcNow(), timings));
        return _tally.ExitCode;
    }

    private void Show(OneOf<CheckedPlan, CheckFailure> result, ICheckWriter writer, ProgressLine progress)
    {
        result.Switch(
            plan =>
            {
                progress.MakeRoomForOutput();
                Add(plan);
                writer.Write(plan);
            },
            failure =>
            {
                progress.MakeRoom();
                _tally.Failures++;
                session.Fail(failure.Failure);
                writer.Write(failure);
            });
        progress.Advance();
    }

    private void Add(CheckedPlan plan)
    {
        _tally.Add(plan.Result, plan.Snapshot.AsOf, request.FailOn);
        if (_unknown.Count > 0)
        {
            IEnumerable<string> known = FindingFilter.CategoriesOf(plan.Driver, plan.Snapshot.Plan);
            _known.UnionWith(known);
            _unknown.ExceptWith(known);
        }
    }
}
