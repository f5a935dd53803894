using System.Collections.Immutable;
using System.CommandLine;
using OneOf;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit revise</c>: puts a new text in place of the plan's, and keeps what was entered with its items.</summary>
internal static class ReviseCommand
{
    private static readonly LocalizableText Description = new(
        "用新的文本替换计划正文；已登记的内容跟着条目走，改号、改写都不丢。",
        "Replace the plan's text. What was entered stays with its item, also where that is renumbered or reworded.");

    private static readonly LocalizableText NoItems = new(
        "在 {0} 中没有找到编号的条目，没有修订。请检查是否选对了文件；条目所在的级别以建立计划文件时的设置为准。",
        "No numbered items were found in {0}; nothing was revised. Check that it is the right file; the level of the items is the one with which the plan file was made.");

    private static readonly LocalizableText Unchanged = new("文本与计划文件里的相同，没有可修订的内容。", "The text is the one in the plan file; there is nothing to revise.");

    private static readonly LocalizableText Undecided = new(
        "下列条目有记录，而在 {0} 中不能确定对应哪一条，没有修订：\n{1}\n请逐条决定：--map 原条目=新条目，或 --drop 原条目（记录留在台账里，不再计入）。用 --dry-run 查看全部对应关系。",
        "These items bear entries, and it is not certain which items of {0} they are; nothing was revised:\n{1}\nDecide on each: --map OLD=NEW, or --drop OLD (its entries stay in the ledger and count no more). See all with --dry-run.");

    private static readonly LocalizableText OpenItem = new("  第{0}条 {1}（{2} 条记录）：{3}", "  item {0} {1} (entries: {2}): {3}");
    private static readonly LocalizableText MayBe = new("可能是 {0}", "it may be {0}");
    private static readonly LocalizableText IsNone = new("没有相近的条目", "no item is like it");
    private static readonly LocalizableText Choice = new("第{0}条“{1}”", "{0} “{1}”");

    private static readonly LocalizableText Done = new(
        "已修订计划，见第 {0} 号记录：保留 {1} 条，改号 {2}，改写 {3}，新增 {4}，删除 {5}。撤销用 plankit undo {0}",
        "Revised the plan by entry {0}: {1} kept, {2} renumbered, {3} reworded, {4} added, {5} removed. To take it back: plankit undo {0}");

    private static readonly LocalizableText WouldDo = new(
        "试运行，没有修订：保留 {0} 条，改号 {1}，改写 {2}，新增 {3}，删除 {4}；{5} 条要先决定",
        "A dry run; nothing was revised: {0} kept, {1} renumbered, {2} reworded, {3} added, {4} removed; {5} to be decided first");

    public static Command Create(CommandSession session)
    {
        var document = new Argument<string>("document") { HelpName = "DOCUMENT", Description = session.Say(new("修订后的文本文件", "The revised plan as a text file")) };
        var reason = new Option<string?>("--reason") { HelpName = "TEXT", Description = session.Say(new("修订的原因", "Why it is revised")) };
        var map = new Option<string[]>("--map") { HelpName = "OLD=NEW", AllowMultipleArgumentsPerToken = true, Description = session.Say(new("原条目就是新文本的哪一条，如 5=6；可写多个", "Which item of the new text an item is: 5=6; may be several")) };
        var drop = new Option<string[]>("--drop") { HelpName = "OLD", AllowMultipleArgumentsPerToken = true, Description = session.Say(new("原条目已取消；它的记录留在台账里，不再计入", "The plan has this item no longer; its entries stay in the ledger and count no more")) };
        var dryRun = new Option<bool>("--dry-run") { Description = session.Say(new("只显示条目的对应关系，不修订；有条目要决定时以 1 退出", "Show what becomes of each item and change nothing; exits with 1 where something is to be decided")) };
        Option<string?> encoding = CommonOptions.Encoding(session);
        Option<string?> format = CommonOptions.Format(session);
        Option<string?> by = CommonOptions.By(session);
        Option<string?> file = CommonOptions.File(session);
        var command = new Command("revise", session.Say(Description)) { document, reason, map, drop, dryRun, encoding, format, by, file };
        command.SetAction(parsed =>
        {
            string path = session.Resolve(parsed.GetRequiredValue(document));
            if (Formats.Read(parsed.GetValue(format)).TryPickT1(out Failure? failure, out OutputFormat output)
                || PlainWords.ReadLines(reason.Name, parsed.GetValue(reason)).TryPickT1(out failure, out string? why)
                || ImportedDocument.Read(session, path, parsed.GetValue(encoding)).TryPickT1(out failure, out SourceText? text))
            {
                return session.Fail(failure);
            }

            bool isDry = parsed.GetValue(dryRun);
            return PlanFiles.With(session, parsed.GetValue(file), isDry ? PlanFileAccess.Read : PlanFileAccess.Write, opened =>
                Propose(opened, path, text, parsed.GetValue(map) ?? [], parsed.GetValue(drop) ?? []).Match(
                    revision => new Answer(session, opened, revision, path, output).Give(isDry, why, parsed.GetValue(by)),
                    session.Fail));
        });
        return command;
    }

    private static OneOf<PlanRevision, Failure> Propose(OpenedPlan opened, string path, SourceText text, string[] maps, string[] drops)
    {
        PlanSyntaxTree tree = PlanSyntaxTree.Parse(text, opened.File.Reading);
        Plan after = PlanBuilder.Build(tree, opened.Plan.Header, opened.Plan.Profile);
        return after.AllItems.IsEmpty
            ? new Failure(NoItems.Format(path))
            : ItemDecisions.Read(opened.Plan, after, maps, drops).Match<OneOf<PlanRevision, Failure>>(
                decisions => PlanRevision.Propose(opened.Plan, tree, decisions, EntriesInForce.ItemsEverNamed(opened.Entries)),
                failure => failure);
    }

    private sealed class Answer(CommandSession session, OpenedPlan opened, PlanRevision revision, string path, OutputFormat output)
    {
        private readonly ImmutableDictionary<ItemId, int> _entries = EntriesInForce.CountByItem(opened.Entries);

        public int Give(bool isDry, string reason, string? by)
        {
            ItemChange[] open = [.. revision.Changes.Where(change =>
                change is { Kind: ItemChangeKind.Removed, IsDecided: false } && _entries.ContainsKey(change.Item))];
            if (isDry)
            {
                Show(entry: null);
                session.Tell(WouldDo, Count(ItemChangeKind.Kept), Count(ItemChangeKind.Renumbered), Count(ItemChangeKind.Reworded), Count(ItemChangeKind.Added), Count(ItemChangeKind.Removed), open.Length);
                return open.Length > 0 ? ExitCodes.Findings : ExitCodes.Done;
            }

            if (open.Length > 0)
            {
                return session.Fail(Undecided, path, ListOf(open));
            }

            if (revision.After.Text.ToString() == opened.Plan.Text.ToString() && revision.Changes.All(change => !change.IsDecided))
            {
                Show(entry: null);
                session.Tell(Unchanged);
                return ExitCodes.Done;
            }

            return RevisionWriter
                .Write(session, opened, by, [RevisionWriter.FactOf(revision, reason)], revision.After.Text, ImmutableDictionary<string, string?>.Empty)
                .Match(
                    entries =>
                    {
                        Show(entries[0].Sequence);
                        session.Tell(Done, entries[0].Sequence, Count(ItemChangeKind.Kept), Count(ItemChangeKind.Renumbered), Count(ItemChangeKind.Reworded), Count(ItemChangeKind.Added), Count(ItemChangeKind.Removed));
                        return ExitCodes.Done;
                    },
                    session.Fail);
        }

        private void Show(long? entry)
        {
            if (output == OutputFormat.Json)
            {
                JsonOutput.Write(session.Output, json => RevisionJson.Write(json, revision, _entries, entry));
            }
            else
            {
                RevisionText.Write(session, revision, _entries);
            }
        }

        private int Count(ItemChangeKind kind) => revision.Changes.Count(change => change.Kind == kind);

        private LocalizableText ListOf(ItemChange[] open)
        {
            LocalizableText[] lines = Array.ConvertAll(open, change => OpenItem.Format(
                change.Before!.Address,
                change.Before.Title,
                _entries[change.Item],
                change.Candidates.IsEmpty ? IsNone : MayBe.Format(Join("、", ", ", change.Candidates.Select(item => Choice.Format(item.Address, item.Title))))));
            return Join("\n", "\n", lines);
        }

        private static LocalizableText Join(string chinese, string english, IEnumerable<LocalizableText> texts) =>
            new(string.Join(chinese, texts.Select(text => text.Chinese)), string.Join(english, texts.Select(text => text.English)));
    }
}
