using System.Diagnostics.CodeAnalysis;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Plans;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Checking;

/// <summary>Checks plan files and documents, one at a time. May be called from many threads.</summary>
/// <param name="session">The session.</param>
/// <param name="request">What is asked for.</param>
/// <param name="timings">Takes the times of analyzers; null: nothing is measured.</param>
/// <param name="cancellationToken">Ends the check early.</param>
internal sealed class PlanChecker(CommandSession session, CheckRequest request, AnalysisTimings? timings, CancellationToken cancellationToken)
{
    private static readonly LocalizableText Unreadable = new(
        "不能读取 {0}（系统信息：{1}）。请检查路径、权限和磁盘后重试。",
        "{0} cannot be read (the system says: {1}). Check the path, the permissions and the disk, and try again.");

    private static readonly LocalizableText Unexpected = new(
        "检查 {0} 时程序出错：{1}：{2}。这份计划没有检查；请把此信息报告给开发者。",
        "The program failed at {0}: {1}: {2}. This plan was not checked; report this text to the developers.");

    private readonly DriverCache _drivers = new(session);

    // What somebody names takes part whether the plan asks for it or not.
    private IEnumerable<string> Named => session.NamedPlugins.Select(plugin => plugin.Manifest.Id);

    /// <summary>Checks one file. Whatever goes wrong with it is told as its failure, so that the others are checked all the same.</summary>
    /// <exception cref="OperationCanceledException">The check was ended early.</exception>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One bad file must not stop the others; it is named with what happened.")]
    public OneOf<CheckedPlan, CheckFailure> Check(CheckTarget target)
    {
        if (target.Obstacle is { } obstacle)
        {
            return new CheckFailure(target.ShownPath, obstacle);
        }

        try
        {
            OneOf<CheckedPlan, Failure> result = target.IsPlanFile ? CheckPlanFile(target) : CheckDocument(target);
            return result.Match<OneOf<CheckedPlan, CheckFailure>>(plan => plan, failure => new CheckFailure(target.ShownPath, failure));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CheckFailure(target.ShownPath, new Failure(Unreadable.Format(target.Path, ForeignText.MessageOf(exception))));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CheckFailure(target.ShownPath, new Failure(Unexpected.Format(target.Path, exception.GetType().Name, ForeignText.MessageOf(exception))));
        }
    }

    private OneOf<CheckedPlan, Failure> CheckDocument(CheckTarget target) =>
        DocumentPlan.Read(session, target.Path, request.Encoding, request.Items).Match<OneOf<CheckedPlan, Failure>>(
            plan => Analyze(target, PlanAnalysis.SnapshotOf(plan, request.AsOf ?? session.Today, request.Settings), Named),
            failure => failure);

    private OneOf<CheckedPlan, Failure> CheckPlanFile(CheckTarget target) =>
        PlanFiles.Open(session, target.Path, PlanFileAccess.Read, file => _drivers.Start(file.PluginIds, file.Profile)).Match<OneOf<CheckedPlan, Failure>>(
            opened =>
            {
                using (opened)
                {
                    return PlanAnalysis.SnapshotOf(opened, request.AsOf ?? opened.Today(session), request.Settings).Match(
                        snapshot => Analyze(target, snapshot, opened.File.PluginIds.Union(Named, StringComparer.Ordinal)),
                        failure => failure);
                }
            },
            failure => failure);

    private OneOf<CheckedPlan, Failure> Analyze(CheckTarget target, PlanSnapshot snapshot, IEnumerable<string> plugins)
    {
        AnalysisDriver driver = _drivers.For(plugins, snapshot);
        return PlanSettings.FaultIn(snapshot.Options, driver.Descriptors) is { } fault
            ? fault
            : new CheckedPlan(target, snapshot, driver, request.Filter.Apply(driver.Analyze(snapshot, timings, cancellationToken), snapshot.Plan));
    }
}
