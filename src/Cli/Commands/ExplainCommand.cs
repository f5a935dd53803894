using System.CommandLine;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Cli.Topics;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit explain</c>: what a rule is about, on what it rests, and how grave it is here.</summary>
internal static class ExplainCommand
{
    private static readonly LocalizableText Description = new(
        "说明一条规则：内容、依据、级别和处理办法。",
        "Explain a rule: what it is about, its basis, its severity, and what to do.");

    private static readonly LocalizableText NoRule = new(
        "没有规则“{0}”。现有规则：{1}。",
        "There is no rule “{0}”. There are: {1}.");

    private static readonly LocalizableText Basis = new("依据：{0}", "Basis: {0}");
    private static readonly LocalizableText NoBasis = new("依据：无（工作惯例）", "Basis: none (good practice)");
    private static readonly LocalizableText Severity = new("级别：{0}（由{1}设定）", "Severity: {0} (set by {1})");
    private static readonly LocalizableText Off = new("停用", "off");
    private static readonly LocalizableText Remedy = new("处理：{0}", "Remedy: {0}");
    private static readonly LocalizableText Waive = new("豁免：plankit waive {0} --item 条目 --reason 原因 --approver 批准人", "Waive: plankit waive {0} --item ITEM --reason TEXT --approver NAME");
    private static readonly LocalizableText Page = new("详见 {0}", "See {0}");

    public static Command Create(CommandSession session)
    {
        var rule = new Argument<string>("rule") { HelpName = "RULE", Description = session.Say(new("规则号，如 PK0102；或 progress：进度怎样计算", "The rule's id: PK0102; or progress: how progress is computed")) };
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("explain", session.Say(Description)) { rule, file };
        command.SetAction(parsed =>
        {
            if (parsed.GetRequiredValue(rule).Equals(ProgressTopic.Name, StringComparison.OrdinalIgnoreCase))
            {
                foreach (LocalizableText paragraph in ProgressTopic.Paragraphs())
                {
                    Say(session, paragraph);
                }

                return ExitCodes.Done;
            }

            string id = parsed.GetRequiredValue(rule).ToUpperInvariant();
            OneOf<string, Failure> found = PlanFileLocator.Find(session, parsed.GetValue(file));
            return parsed.GetValue(file) is not null || found.IsT0
                ? PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
                    Explain(session, id, PlanAnalysis.DriverFor(session, opened.File.PluginIds), opened.Snapshot(session.Today).Options))
                : Explain(session, id, PlanAnalysis.DriverFor(session, session.Plugins.Catalog.Plugins.Select(plugin => plugin.Id)), AnalysisOptions.Default);
        });
        return command;
    }

    private static int Explain(CommandSession session, string id, AnalysisDriver driver, AnalysisOptions options)
    {
        if (driver.Descriptors.FirstOrDefault(known => known.Id == id) is not { } descriptor)
        {
            return session.Fail(NoRule, id, string.Join(", ", driver.Descriptors.Select(known => known.Id)));
        }

        RuleSeverity severity = options.SeverityOf(descriptor);
        Say(session, new LocalizableText("{0} {1}", "{0} {1}").Format(descriptor.Id, descriptor.Title));
        session.Output.WriteLine();
        Say(session, descriptor.Description);
        session.Output.WriteLine();
        Say(session, descriptor.Basis is { } basis ? Basis.Format(basis.Citation) : NoBasis);
        Say(session, Severity.Format(severity.Severity?.Text() ?? Off, severity.Layer.Text()));
        Say(session, Remedy.Format(descriptor.Remedy));
        Say(session, Waive.Format(descriptor.Id));
        Say(session, Page.Format(descriptor.HelpLink));
        return ExitCodes.Done;
    }

    private static void Say(CommandSession session, LocalizableText text)
    {
        foreach (string line in CellWidth.Wrap(session.Say(text), Math.Max(20, session.Environment.Width - 1)))
        {
            session.Output.WriteLine(line);
        }
    }
}
