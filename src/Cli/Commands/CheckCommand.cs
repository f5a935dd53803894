using System.CommandLine;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Diagnostics;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit check</c>: what is wrong with the plan and its progress.</summary>
internal static class CheckCommand
{
    private static readonly LocalizableText Description = new(
        "检查计划：逾期、缺材料、无责任人，以及单位插件的规则。",
        "Check the plan: overdue items, missing evidence, owners, and the rules of the unit's plugin.");

    private static readonly LocalizableText NoSeverity = new(
        "没有级别“{0}”。可用：{1}。",
        "There is no severity “{0}”. Known: {1}.");

    public static Command Create(CommandSession session)
    {
        var target = new Argument<string?>("target")
        {
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
            Description = session.Say(new(
                "计划文件，或还没有导入的文档（只做文档检查）；不写则取当前文件夹的计划文件",
                "A plan file, or a document that is not read in yet (only the document is checked then); none: this folder's plan file")),
        };
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        Option<string?> asOf = CommonOptions.AsOf(session);
        var failOn = new Option<string?>("--fail-on")
        {
            HelpName = "SEVERITY",
            Description = session.Say(new("达到此级别即以 1 退出：info、warning、error（默认）、none", "Exit with 1 at this severity: info, warning, error (default), none")),
        };
        var includeWaived = new Option<bool>("--include-waived")
        {
            Description = session.Say(new("同时列出已豁免的结果", "List waived findings too")),
        };
        Option<string?> encoding = CommonOptions.Encoding(session);
        Option<string?> items = CommonOptions.Items(session);
        var command = new Command("check", session.Say(Description)) { target, file, format, asOf, failOn, includeWaived, encoding, items };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output)
                || Days.Read(parsed.GetValue(asOf), session.Today).TryPickT1(out failure, out DateOnly day)
                || ReadSeverity(parsed.GetValue(failOn)).TryPickT1(out failure, out DiagnosticSeverity? threshold))
            {
                return session.Fail(failure);
            }

            var report = new CheckReport(output, threshold, parsed.GetValue(includeWaived));
            string? named = parsed.GetValue(target);
            return named is not null && !named.EndsWith(PlanFileLocator.Extension, StringComparison.OrdinalIgnoreCase)
                ? DocumentPlan.Read(session, named, parsed.GetValue(encoding), parsed.GetValue(items)).Match(
                    plan => report.Write(session, PlanSnapshot.OfDocument(plan, day), AnalysisDriver.Create(CoreAnalyzers.All)),
                    session.Fail)
                : PlanFiles.With(session, named ?? parsed.GetValue(file), PlanFileAccess.Read, opened =>
                    report.Write(session, opened.Snapshot(day), PlanAnalysis.DriverFor(session, opened.File.PluginIds)));
        });
        return command;
    }

    private static OneOf<DiagnosticSeverity?, Failure> ReadSeverity(string? word)
    {
        if (word is null)
        {
            return (DiagnosticSeverity?)DiagnosticSeverity.Error;
        }

        return SeverityWords.TryParse(word, out DiagnosticSeverity? severity)
            ? severity
            : new Failure(NoSeverity.Format(word, string.Join(", ", SeverityWords.All)));
    }
}
