using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Fixes;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit fix</c>: mends what can be mended, in a plan file or in a document.</summary>
internal static class FixCommand
{
    private static readonly LocalizableText Description = new(
        "自动修改能修的问题：计划文件里作为一次修订，文档则原地改写。",
        "Mend what can be mended: in a plan file as a revision of the plan, in a document where it lies.");

    private static readonly LocalizableText NoItem = new(
        "{1} 里没有条目“{0}”。条目见 plankit outline。",
        "{1} has no item “{0}”. See its items with plankit outline.");

    private static readonly LocalizableText Reason = new("plankit fix：{0}", "plankit fix: {0}");
    private static readonly LocalizableText Nothing = new("没有能自动修改的问题", "There is nothing that can be mended");
    private static readonly LocalizableText Mended = new("已修改 {0} 处，还有 {1} 处没有改", "Mended: {0}; left: {1}");
    private static readonly LocalizableText Entered = new("已修改 {0} 处（第 {2} 号记录），还有 {1} 处没有改。撤销用 plankit undo", "Mended: {0}, by entry {2}; left: {1}. To take it back: plankit undo");
    private static readonly LocalizableText WouldMend = new("试运行，没有改动：能改 {0} 处，另有 {1} 处不改", "A dry run; nothing was changed. Can be mended: {0}; left: {1}");

    public static Command Create(CommandSession session)
    {
        var target = new Argument<string?>("target")
        {
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
            Description = session.Say(new("计划文件，或文档；不写则取当前文件夹的计划文件", "A plan file, or a document; none: this folder's plan file")),
        };
        var rule = new Option<string[]>("--rule", "-r") { HelpName = "RULE", AllowMultipleArgumentsPerToken = true, Description = session.Say(new("只改这些规则的问题", "Only findings of these rules")) };
        var item = new Option<string?>("--item", "-i") { HelpName = "ITEM", Description = session.Say(new("只改这个条目的问题", "Only findings about this item")) };
        var choose = new Option<string[]>("--choose") { HelpName = "KEY", AllowMultipleArgumentsPerToken = true, Description = session.Say(new("有几种改法、或要人同意时选哪一种，如 PK0008=move", "Which way, where there are several or one needs consent: PK0008=move")) };
        var dryRun = new Option<bool>("--dry-run") { Description = session.Say(new("只显示会改什么；有能改的就以 1 退出", "Show what would be changed and change nothing; exits with 1 where anything can be mended")) };
        Option<string?> format = CommonOptions.Format(session);
        Option<string?> encoding = CommonOptions.Encoding(session);
        Option<string?> items = CommonOptions.Items(session);
        Option<string?> by = CommonOptions.By(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("fix", session.Say(Description)) { target, rule, item, choose, dryRun, format, encoding, items, by, file };
        command.SetAction(parsed =>
        {
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output))
            {
                return session.Fail(failure);
            }

            var asked = new Asked(
                [.. (parsed.GetValue(rule) ?? []).Select(id => id.ToUpperInvariant())],
                parsed.GetValue(item),
                [.. parsed.GetValue(choose) ?? []],
                parsed.GetValue(dryRun),
                output);
            string? named = parsed.GetValue(target);
            if (named is not null && !named.EndsWith(PlanFileLocator.Extension, StringComparison.OrdinalIgnoreCase))
            {
                return DocumentPlan.Options(parsed.GetValue(items)).TryPickT1(out failure, out PlanParseOptions? reading)
                    || DocumentPlan.ReadText(session, named, parsed.GetValue(encoding), parsed.GetValue(items)).TryPickT1(out failure, out Plan? plan)
                        ? session.Fail(failure)
                        : FixDocument(session, named, plan, reading, asked);
            }

            return PlanFiles.With(session, named ?? parsed.GetValue(file), asked.IsDry ? PlanFileAccess.Read : PlanFileAccess.Write, opened =>
                FixPlanFile(session, opened, parsed.GetValue(by), asked));
        });
        return command;
    }

    private static int FixDocument(CommandSession session, string named, Plan plan, PlanParseOptions reading, Asked asked)
    {
        string path = session.Resolve(named);
        return RequestOf(session, plan, named, [], asked).Match(
            request =>
            {
                var fixer = new PlanFixer(AnalysisDriver.Create(CoreAnalyzers.All), CoreFixProviders.All);
                FixResult result = fixer.Fix(FixSubject.Of(PlanSnapshot.OfDocument(plan, session.Today), reading), request);
                if (asked.IsDry || !result.After.IsChanged)
                {
                    return Answer(session, result, named, asked, entry: null);
                }

                return DocumentRewriter.Write(path, plan.Text, result.After.Edits).Match(
                    _ => Answer(session, result, named, asked, entry: null),
                    session.Fail);
            },
            session.Fail);
    }

    private static int FixPlanFile(CommandSession session, OpenedPlan opened, string? by, Asked asked)
    {
        string name = Path.GetFileName(opened.File.Path);
        return RequestOf(session, opened.Plan, name, opened.File.PluginIds, asked).Match(
            request =>
            {
                AnalysisDriver driver = PlanAnalysis.DriverFor(session, opened.File.PluginIds, opened.Plan.Profile);
                if (PlanAnalysis.SnapshotOf(opened, opened.Today(session), [], driver).TryPickT1(out Failure? wrong, out PlanSnapshot? snapshot))
                {
                    return session.Fail(wrong);
                }

                var fixer = new PlanFixer(
                    driver,
                    [.. CoreFixProviders.All, .. session.Plugins.LoadFixProviders(opened.Plan.Profile, opened.File.PluginIds)]);
                FixResult result = fixer.Fix(FixSubject.Of(
                    snapshot, opened.File.Reading, changes => PlanSettings.ReadWith(opened.File, changes, driver.Descriptors)), request);
                if (asked.IsDry || !result.After.IsChanged)
                {
                    return Answer(session, result, name, asked, entry: null);
                }

                IEnumerable<LedgerFact> facts = result.After.Edits.IsEmpty
                    ? result.After.Entries
                    : result.After.Entries.Prepend(RevisionWriter.FactOf(
                        opened.Plan,
                        result.After.Snapshot.Plan,
                        result.After.Identities,
                        session.Say(Reason, string.Join(", ", result.Applied.Select(applied => applied.Finding.Diagnostic.Id).Distinct(StringComparer.Ordinal)))));
                SourceText? text = result.After.Edits.IsEmpty ? null : result.After.Snapshot.Plan.Text;
                return RevisionWriter.Write(session, opened, by, facts, text, result.After.Settings).Match(
                    entries => Answer(session, result, name, asked, entries.IsEmpty ? null : entries[0].Sequence),
                    session.Fail);
            },
            session.Fail);
    }

    private static OneOf<FixRequest, Failure> RequestOf(CommandSession session, Plan plan, string name, ImmutableArray<string> plugins, Asked asked)
    {
        if (!asked.Rules.IsEmpty && asked.Rules.Except(RuleCatalog.Of(session, plugins)).FirstOrDefault() is { } unknown)
        {
            return new Failure(RuleCatalog.NoSuchRule.Format(unknown));
        }

        PlanItem? item = null;
        return asked.Item is { } address && !plan.TryGetItem(address, out item)
            ? new Failure(NoItem.Format(address, name))
            : new FixRequest { Rules = asked.Rules, Item = item?.Id, Choices = asked.Choices };
    }

    private static int Answer(CommandSession session, FixResult result, string name, Asked asked, long? entry)
    {
        var report = new FixReport(result, name);
        if (asked.Output == OutputFormat.Json)
        {
            new FixJson(session, report).Write(applied: !asked.IsDry && result.After.IsChanged, entry);
        }
        else
        {
            new FixText(session, report).Write();
        }

        if (result is { Applied.IsEmpty: true, NotApplied.IsEmpty: true })
        {
            session.Tell(Nothing);
            return ExitCodes.Done;
        }

        session.Tell(asked.IsDry ? WouldMend : entry is null ? Mended : Entered, result.Applied.Length, result.NotApplied.Length, entry);
        return asked.IsDry || !result.NotApplied.IsEmpty ? ExitCodes.Findings : ExitCodes.Done;
    }

    private sealed record Asked(
        ImmutableHashSet<string> Rules, string? Item, ImmutableHashSet<string> Choices, bool IsDry, OutputFormat Output);
}
