using System.Collections.Immutable;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Authoring;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Checking;

/// <summary>All that one call of <c>check</c> asks for. It can be done once, or again and again.</summary>
internal sealed class CheckJob
{
    private static readonly LocalizableText OutIsPlan = new(
        "--out {0} 是计划文件或要检查的文档，不能覆盖。请换一个文件名；没有改动任何文件。",
        "--out {0} is a plan file or a document to be checked and is not overwritten. Choose another name; no file was changed.");

    /// <summary>The files and folders, as the user named them.</summary>
    public required string[] Names { get; init; }

    /// <summary>The folders of plugins that the user named, absolute.</summary>
    public required ImmutableArray<string> Plugins { get; init; }

    /// <summary>What is asked of each plan.</summary>
    public required CheckRequest Request { get; init; }

    /// <summary>How to answer.</summary>
    public required CheckFormat Format { get; init; }

    /// <summary>The file for the answer, absolute; null: standard output.</summary>
    public required string? Output { get; init; }

    /// <summary>Which findings people are shown.</summary>
    public required ShownFindings Shown { get; init; }

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public int Run(CommandSession session)
    {
        ImmutableArray<PluginPreview>.Builder plugins = ImmutableArray.CreateBuilder<PluginPreview>();
        foreach (string folder in Plugins)
        {
            if (NamedPlugin.Inspect(folder).TryPickT1(out Failure? failure, out PluginPreview? preview))
            {
                return session.Fail(failure);
            }

            plugins.Add(preview);
        }

        session.NamedPlugins = plugins.ToImmutable();
        IReadOnlyList<CheckTarget> found = CheckTargets.Find(session, Names);
        if (Output is not null && IsPlan(Output, found))
        {
            return session.Fail(OutIsPlan, Output);
        }

        if (found.All(target => target.Obstacle is not null))
        {
            foreach (CheckTarget target in found)
            {
                session.Fail(target.Obstacle!);
            }

            return ExitCodes.Failed;
        }

        bool isOne = Names.Length == 1 && found.Count == 1 && !Directory.Exists(session.Resolve(Names[0]));
        return Check(session, found, new CheckDestination(session, Format, Output, namesPlans: !isOne, Shown));
    }

    private int Check(CommandSession session, IReadOnlyList<CheckTarget> targets, CheckDestination destination)
    {
        // One plan is checked in a moment, and its answer is written in one go: there is nothing to clean up.
        CancellationToken cancellation = destination.NamesPlans || destination.IsFile ? session.Environment.WatchForInterruption() : CancellationToken.None;
        AnalysisTimings? timings = Request.MeasuresTime ? new AnalysisTimings(session.Environment.Time) : null;
        var checker = new PlanChecker(session, Request, timings, cancellation);
        var run = new CheckRun(session, Request, timings);
        if (destination.NamesPlans)
        {
            return destination.Write(Request, writer => run.Show(OrderedWork.Do(targets, checker.Check, Request.Workers, cancellation), targets.Count, writer));
        }

        session.ChecksOnePlan = true;
        OneOf<CheckedPlan, CheckFailure> only = checker.Check(targets[0]);
        return only.TryPickT1(out CheckFailure? failed, out _)
            ? session.Fail(failed.Failure)
            : destination.Write(Request, writer => run.Show([only], 1, writer));
    }

    private static bool IsPlan(string path, IEnumerable<CheckTarget> targets) =>
        path.EndsWith(PlanFileLocator.Extension, StringComparison.OrdinalIgnoreCase)
        || targets.Any(target => RealPath.Of(target.Path) == RealPath.Of(path));
}
