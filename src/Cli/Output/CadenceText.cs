using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>How often items are due, for people: a row for each, and below it its floors and what its own words propose.</summary>
internal static class CadenceText
{
    private static readonly LocalizableText Floor = new("底线：{0}", "floor: {0}");
    private static readonly LocalizableText Unmet = new("底线：{0}，未达到", "floor: {0}, not met");
    private static readonly LocalizableText WithBasis = new("{0}，依据{1}", "{0}, by {1}");
    private static readonly LocalizableText Proposal = new("正文：{0} = {1}", "its words: {0} = {1}");

    private static readonly LocalizableText Legend = new(
        "采纳正文的建议：plankit cadence 条目 --accept；自行设定：plankit cadence 条目 每月1次。",
        "To accept what an item's words propose: plankit cadence ITEM --accept. To set it: plankit cadence ITEM 1/month.");

    public static void Write(CommandSession session, ImmutableArray<ItemProgress> items)
    {
        var table = new ColumnTable(session, [1, 2], new("条目", "item"), new("标题", "title"), new("频次", "in force"), new("来源", "from"));
        foreach (ItemProgress item in items)
        {
            table.Add(
                (item.Item.Address, Ink.Plain),
                (item.Item.Title, Ink.Plain),
                (Join(session, item.Cadences), Ink.Plain),
                (session.Say(item.CadenceSource.Text()), Ink.Muted));
            foreach (CadenceFloor floor in item.Floors)
            {
                bool isMet = floor.IsMetBy(item.Cadences);
                table.AddNote(session.Say(isMet ? Floor : Unmet, Of(floor)), isMet ? Ink.Muted : Ink.Attention);
            }

            foreach (CadenceProposal proposal in item.Item.Proposals)
            {
                table.AddNote(
                    session.Say(Proposal, proposal.Text, proposal.Meaning()),
                    item.Cadences.Contains(proposal.Cadence) ? Ink.Muted : Ink.Attention);
            }
        }

        table.Write();
        session.Output.WriteLine();
        foreach (string line in session.Environment.IsTerminal ? CellWidth.Wrap(session.Say(Legend), session.Environment.Width - 1) : [session.Say(Legend)])
        {
            session.Output.WriteLine(line);
        }
    }

    /// <summary>A floor with its basis.</summary>
    public static LocalizableText Of(CadenceFloor floor) =>
        floor.Basis is { } basis ? WithBasis.Format(floor.Cadence.Text(), basis.Citation) : floor.Cadence.Text();

    /// <summary>Cadences, one after another.</summary>
    public static string Join(CommandSession session, ImmutableArray<Cadence> cadences) =>
        string.Join("; ", cadences.Select(cadence => session.Say(cadence.Text())));
}
