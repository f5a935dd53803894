using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Checking;
using PlanKit.Cli.Plans;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit check</c>: what is wrong with plans and their progress.</summary>
internal static class CheckCommand
{
    private static readonly LocalizableText Description = new(
        "检查计划：逾期、缺材料、无责任人，以及单位插件的规则。",
        "Check plans: overdue items, missing evidence, owners, and the rules of the unit's plugin.");

    private static readonly LocalizableText Both = new(
        "要检查的文件写了两次：{0} 和 --file {1}。请只写一处。",
        "What to check is said twice: {0} and --file {1}. Say it once.");

    private static readonly LocalizableText OutIsPlan = new(
        "--out {0} 是计划文件或要检查的文档，不能覆盖。请换一个文件名；没有改动任何文件。",
        "--out {0} is a plan file or a document to be checked and is not overwritten. Choose another name; no file was changed.");

    public static Command Create(CommandSession session)
    {
        var options = new CheckOptions(session);
        Command command = options.ToCommand("check", session.Say(Description));
        command.SetAction(parsed =>
        {
            if (CheckArguments.ReadFormat(parsed.GetValue(options.Format)).TryPickT1(out Failure? failure, out CheckFormat form)
                || Days.ReadOptional(parsed.GetValue(options.AsOf)).TryPickT1(out failure, out DateOnly? day)
                || CheckArguments.ReadSeverity(parsed.GetValue(options.FailOn)).TryPickT1(out failure, out DiagnosticSeverity? threshold)
                || CheckArguments.ReadJobs(parsed.GetValue(options.Jobs)).TryPickT1(out failure, out int workers)
                || CheckArguments.ReadFilter(session, parsed.GetValue(options.Rule), parsed.GetValue(options.Category), parsed.GetValue(options.Quarter)).TryPickT1(out failure, out FindingFilter? filter)
                || SettingWords.Read(session, parsed.GetValue(options.Set)).TryPickT1(out failure, out ImmutableArray<RuleSetting> settings)
                || ReadNames(session, parsed.GetValue(options.Targets), parsed.GetValue(options.File)).TryPickT1(out failure, out string[]? names))
            {
                return session.Fail(failure);
            }

            IReadOnlyList<CheckTarget> found = CheckTargets.Find(session, names);
            string? path = parsed.GetValue(options.Output) is { } named ? session.Resolve(named) : null;
            if (path is not null && IsPlan(path, found))
            {
                return session.Fail(OutIsPlan, path);
            }

            if (found.All(target => target.Obstacle is not null))
            {
                foreach (CheckTarget target in found)
                {
                    session.Fail(target.Obstacle!);
                }

                return ExitCodes.Failed;
            }

            bool isOne = names.Length == 1 && found.Count == 1 && !Directory.Exists(session.Resolve(names[0]));
            return Check(
                session,
                found,
                new CheckRequest(day, filter, threshold, parsed.GetValue(options.Encoding), parsed.GetValue(options.Items)) { Settings = settings, Workers = workers, MeasuresTime = parsed.GetValue(options.ReportTimings) },
                new CheckDestination(session, form, path, namesPlans: !isOne, new ShownFindings(parsed.GetValue(options.IncludeWaived), parsed.GetValue(options.IncludeBaseline))));
        });
        return command;
    }

    private static int Check(
        CommandSession session, IReadOnlyList<CheckTarget> targets, CheckRequest request, CheckDestination destination)
    {
        // One plan is checked in a moment, and its answer is written in one go: there is nothing to clean up.
        CancellationToken cancellation = destination.NamesPlans || destination.IsFile ? session.Environment.WatchForInterruption() : CancellationToken.None;
        AnalysisTimings? timings = request.MeasuresTime ? new AnalysisTimings(session.Environment.Time) : null;
        var checker = new PlanChecker(session, request, timings, cancellation);
        var run = new CheckRun(session, request, timings);
        if (destination.NamesPlans)
        {
            return destination.Write(request, writer => run.Show(OrderedWork.Do(targets, checker.Check, request.Workers, cancellation), targets.Count, writer));
        }

        session.ChecksOnePlan = true;
        OneOf<CheckedPlan, CheckFailure> only = checker.Check(targets[0]);
        return only.TryPickT1(out CheckFailure? failed, out _)
            ? session.Fail(failed.Failure)
            : destination.Write(request, writer => run.Show([only], 1, writer));
    }

    private static OneOf<string[], Failure> ReadNames(CommandSession session, string[]? targets, string? file) => (targets, file) switch
    {
        ({ Length: > 0 }, null) => targets,
        ({ Length: > 0 }, _) => new Failure(Both.Format(targets[0], file)),
        _ => PlanFileLocator.Find(session, file).Match<OneOf<string[], Failure>>(path => (string[])[file ?? Path.GetFileName(path)], failure => failure),
    };

    private static bool IsPlan(string path, IEnumerable<CheckTarget> targets) =>
        path.EndsWith(PlanFileLocator.Extension, StringComparison.OrdinalIgnoreCase)
        || targets.Any(target => RealPath.Of(target.Path) == RealPath.Of(path));
}
