using System.Collections.Immutable;
using System.CommandLine;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Explaining;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Cli.Topics;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit explain</c>: what a rule is about, on what it rests, and what is in force for it here; without a rule, all rules.</summary>
internal static class ExplainCommand
{
    private static readonly LocalizableText Description = new(
        "说明一条规则：内容、依据、级别、参数和处理办法；不写规则号则列出所有规则。",
        "Explain a rule: what it is about, its basis, severity and parameters, and what to do; without one, list all rules.");

    private static readonly LocalizableText NoRule = new(
        "没有规则“{0}”。现有规则：{1}。",
        "There is no rule “{0}”. There are: {1}.");

    private static readonly LocalizableText TopicIsText = new(
        "{0} 是给人看的说明，没有 JSON。请去掉 --format json。",
        "{0} is a text for people and has no JSON. Leave --format json out.");

    public static Command Create(CommandSession session)
    {
        var rule = new Argument<string?>("rule") { HelpName = "RULE", Arity = ArgumentArity.ZeroOrOne, Description = session.Say(new("规则号，如 PK0102；或 progress：进度怎样计算；不写则列出所有规则", "The rule's id: PK0102; or progress: how progress is computed; none: list all rules")) };
        Option<string?> file = CommonOptions.File(session);
        Option<string[]> set = SettingWords.Option(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("explain", session.Say(Description)) { rule, file, set, format };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output)
                || SettingWords.Read(session, parsed.GetValue(set)).TryPickT1(out failure, out ImmutableArray<RuleSetting> settings))
            {
                return session.Fail(failure);
            }

            if (ProgressTopic.Name.Equals(parsed.GetValue(rule), StringComparison.OrdinalIgnoreCase))
            {
                return ExplainProgress(session, output);
            }

            string? named = parsed.GetValue(file);
            return named is not null || PlanFileLocator.Find(session, named).IsT0
                ? PlanFiles.With(session, named, PlanFileAccess.Read, opened =>
                {
                    AnalysisDriver driver = PlanAnalysis.DriverFor(session, opened.File.PluginIds, opened.Plan.Profile);
                    return PlanAnalysis.SnapshotOf(opened, opened.Today(session), settings, driver).Match(
                        snapshot => Explain(
                            session,
                            parsed.GetValue(rule),
                            new RulesInForce(
                                driver.Descriptors, snapshot.Options, snapshot, FixableRules.Of(session, opened.File.PluginIds, opened.Plan.Profile)),
                            output),
                        session.Fail);
                })
                : ExplainWithoutPlan(session, parsed.GetValue(rule), settings, output);
        });
        return command;
    }

    private static int ExplainProgress(CommandSession session, OutputFormat output)
    {
        if (output == OutputFormat.Json)
        {
            return session.Fail(TopicIsText, ProgressTopic.Name);
        }

        foreach (LocalizableText paragraph in ProgressTopic.Paragraphs())
        {
            ExplanationText.Say(session, paragraph);
        }

        return ExitCodes.Done;
    }

    private static int ExplainWithoutPlan(CommandSession session, string? id, ImmutableArray<RuleSetting> settings, OutputFormat output)
    {
        string[] plugins = [.. session.Plugins.Catalog.Plugins.Select(plugin => plugin.Id)];
        AnalysisDriver driver = PlanAnalysis.DriverFor(session, plugins);
        AnalysisOptions options = PlanSettings.With(AnalysisOptions.Default, settings);
        return PlanSettings.FaultIn(options, driver.Descriptors) is { } fault
            ? session.Fail(fault)
            : Explain(session, id, new RulesInForce(driver.Descriptors, options, Snapshot: null, FixableRules.Of(session, plugins)), output);
    }

    private static int Explain(CommandSession session, string? id, RulesInForce rules, OutputFormat output)
    {
        if (id is null)
        {
            return Write(output, () => RuleListText.Write(session, rules), () => RuleJson.WriteList(session, rules));
        }

        return rules.Find(id.ToUpperInvariant()) is { } explanation
            ? Write(output, () => ExplanationText.Write(session, explanation), () => RuleJson.WriteOne(session, explanation))
            : session.Fail(NoRule, id.ToUpperInvariant(), string.Join(", ", rules.Descriptors.Select(known => known.Id)));
    }

    private static int Write(OutputFormat output, Action writeText, Action writeJson)
    {
        (output == OutputFormat.Json ? writeJson : writeText)();
        return ExitCodes.Done;
    }
}
