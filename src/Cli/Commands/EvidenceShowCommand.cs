using System.CommandLine;
using PlanKit.Cli.Arguments;
using PlanKit.Cli.Output;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Commands;

/// <summary><c>plankit evidence show</c>: one kept file, and what it is evidence of.</summary>
internal static class EvidenceShowCommand
{
    private static readonly LocalizableText Description = new("显示一份佐证材料：名称、大小、类型，以及引用它的记录。", "Show a kept file: name, size, type, and the entries that cite it.");
    private static readonly LocalizableText Hash = new("编号：{0}", "hash: {0}");
    private static readonly LocalizableText Name = new("文件：{0}", "file: {0}");
    private static readonly LocalizableText Size = new("大小：{0} 字节", "size: {0}");
    private static readonly LocalizableText Type = new("类型：{0}", "type: {0}");

    private static readonly LocalizableText CitedBy = new(
        "第 {0} 号记录（{1}，{2}，{3}）：{4}",
        "entry {0} ({1}, {2}, {3}): {4}");

    private static readonly LocalizableText WasRetracted = new("（已撤销）", " (retracted)");
    private static readonly LocalizableText AnItem = new("第{0}条 {1}", "item {0} {1}");
    private static readonly LocalizableText FormerItem = new("已删去的条目 {0}", "{0}, an item taken out");

    public static Command Create(CommandSession session)
    {
        var hash = new Argument<string>("hash") { HelpName = "HASH", Description = session.Say(new("编号的前几位，见 evidence list", "The first digits of its hash, see evidence list")) };
        Option<string?> file = CommonOptions.File(session);
        Option<string?> format = CommonOptions.Format(session);
        var command = new Command("show", session.Say(Description)) { hash, file, format };
        command.SetAction(parsed => Formats.Read(parsed.GetValue(format)).Match(
            output => PlanFiles.With(session, parsed.GetValue(file), PlanFileAccess.Read, opened =>
                KeptEvidence.Find(opened, parsed.GetRequiredValue(hash)).Match(found => Show(session, opened, found, output), session.Fail)),
            session.Fail));
        return command;
    }

    private static int Show(CommandSession session, OpenedPlan opened, KeptEvidence kept, OutputFormat output)
    {
        if (output == OutputFormat.Json)
        {
            EvidenceJson.WriteOne(session, opened, kept);
            return ExitCodes.Done;
        }

        session.Output.WriteLine(session.Say(Hash, kept.Reference.Content.Hex));
        foreach (string name in kept.Names)
        {
            session.Output.WriteLine(session.Say(Name, name));
        }

        session.Output.WriteLine(session.Say(Size, CountText.Of(kept.Reference.Size, "byte", format: "N0")));
        session.Output.WriteLine(session.Say(Type, EvidenceTypes.Of(kept.Reference.FileName).Text));
        var retracted = EntriesInForce.Retractions(opened.Entries);
        foreach (LedgerEntry entry in kept.Entries)
        {
            string items = string.Join(session.Say(new("；", "; ")), EntriesInForce.ItemsOf(entry.Fact).Select(id => NameOf(session, opened, id)));
            session.Output.WriteLine(session.Say(
                CitedBy, entry.Sequence, entry.Date, EntriesInForce.QuarterOf(entry, opened.Plan.Year)?.ToString() ?? "-", entry.Author, items)
                + (retracted.ContainsKey(entry.Sequence) ? session.Say(WasRetracted) : ""));
        }

        return ExitCodes.Done;
    }

    private static string NameOf(CommandSession session, OpenedPlan opened, ItemId id) =>
        opened.Plan.TryGetItem(id, out PlanItem? item) ? session.Say(AnItem, item.Address, item.Title)
        : session.Say(FormerItem, opened.RemovedItem(id)?.Title ?? id.Value);
}
