using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Authoring;
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

    public static Command Create(CommandSession session)
    {
        var options = new CheckOptions(session);
        Command command = options.ToCommand("check", session.Say(Description));
        command.SetAction(parsed =>
        {
            // A rule or a setting may be that of a plugin that is named. What is wrong with such a plugin, the check tells.
            string[] plugins = [.. (parsed.GetValue(options.Plugin) ?? []).Select(session.Resolve)];
            session.NamedPlugins = [.. plugins.Select(NamedPlugin.Inspect).Where(inspected => inspected.IsT0).Select(inspected => inspected.AsT0)];
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

            var job = new CheckJob
            {
                Names = names,
                Plugins = [.. plugins],
                Request = new CheckRequest(day, filter, threshold, parsed.GetValue(options.Encoding), parsed.GetValue(options.Items)) { Settings = settings, Workers = workers, MeasuresTime = parsed.GetValue(options.ReportTimings) },
                Format = form,
                Output = parsed.GetValue(options.Output) is { } named ? session.Resolve(named) : null,
                Shown = new ShownFindings(parsed.GetValue(options.IncludeWaived), parsed.GetValue(options.IncludeBaseline)),
            };
            return parsed.GetValue(options.Watch) ? new CheckWatch(session, job).Run() : job.Run(session);
        });
        return command;
    }

    private static OneOf<string[], Failure> ReadNames(CommandSession session, string[]? targets, string? file) => (targets, file) switch
    {
        ({ Length: > 0 }, null) => targets,
        ({ Length: > 0 }, _) => new Failure(Both.Format(targets[0], file)),
        _ => PlanFileLocator.Find(session, file).Match<OneOf<string[], Failure>>(path => (string[])[file ?? Path.GetFileName(path)], failure => failure),
    };
}
