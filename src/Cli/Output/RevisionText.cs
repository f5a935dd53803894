using System.Collections.Immutable;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>What a revision does with the items, for people: one line an item, two where its title was reworded.</summary>
internal static class RevisionText
{
    private static readonly LocalizableText Heading = new("原号 → 新号  条目", "old → new  item");
    private static readonly LocalizableText Entries = new("，{0} 条记录", ", entries: {0}");
    private static readonly LocalizableText Body = new("，正文有改动", ", its text changed");
    private static readonly LocalizableText Decided = new("，按指定", ", as decided");
    private static readonly LocalizableText Open = new("，要决定：可能是新文本的 {0}", ", to be decided: it may be {0} of the new text");
    private static readonly LocalizableText OpenAlone = new("，要决定", ", to be decided");
    private static readonly LocalizableText Line = new("{0}（{1}）", "{0} ({1})");

    /// <summary>The word for what becomes of an item.</summary>
    public static LocalizableText Word(ItemChangeKind kind) => kind switch
    {
        ItemChangeKind.Kept => new("保留", "kept"),
        ItemChangeKind.Renumbered => new("改号", "renumbered"),
        ItemChangeKind.Reworded => new("改写", "reworded"),
        ItemChangeKind.Added => new("新增", "added"),
        ItemChangeKind.Removed => new("删除", "removed"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of change."),
    };

    public static void Write(CommandSession session, PlanRevision revision, ImmutableDictionary<ItemId, int> entries)
    {
        int columns = Math.Max(4, revision.Changes.Max(change => Math.Max(AddressOf(change.Before).Length, AddressOf(change.After).Length)));
        session.Output.WriteLine("  " + session.Say(Heading));
        foreach (ItemChange change in revision.Changes)
        {
            string start = $"{SignOf(change.Kind)} {AddressOf(change.Before).PadLeft(columns)} → {AddressOf(change.After).PadRight(columns)}  ";
            string title = change.Kind == ItemChangeKind.Reworded ? change.Before!.Title : (change.After ?? change.Before)!.Title;
            WriteLine(session, start, session.Say(Line, title, NoteOf(session, change, entries.GetValueOrDefault(change.Item))), InkOf(change.Kind));
            if (change.Kind == ItemChangeKind.Reworded)
            {
                WriteLine(session, new string(' ', start.Length - 2) + "→ ", change.After!.Title, Ink.Attention);
            }
        }
    }

    private static string NoteOf(CommandSession session, ItemChange change, int entries)
    {
        string note = session.Say(Word(change.Kind));
        note += entries > 0 ? session.Say(Entries, entries) : "";
        note += change.IsBodyChanged ? session.Say(Body) : "";
        if (change.IsDecided)
        {
            return note + session.Say(Decided);
        }

        return change.Kind != ItemChangeKind.Removed || entries == 0 ? note
            : change.Candidates.IsEmpty ? note + session.Say(OpenAlone)
            : note + session.Say(Open, string.Join(", ", change.Candidates.Select(item => item.Address)));
    }

    private static void WriteLine(CommandSession session, string start, string text, Ink ink)
    {
        int indent = CellWidth.Of(start);
        IReadOnlyList<string> lines = session.Environment.IsTerminal ? CellWidth.Wrap(text, Math.Max(20, session.Environment.Width - indent - 1)) : [text];
        InkWriter.Write(session, start, ink);
        session.Output.WriteLine(lines[0]);
        foreach (string line in lines.Skip(1))
        {
            session.Output.WriteLine(new string(' ', indent) + line);
        }
    }

    private static string AddressOf(PlanItem? item) => item?.Address ?? "";

    private static char SignOf(ItemChangeKind kind) => kind switch
    {
        ItemChangeKind.Added => '+',
        ItemChangeKind.Removed => '-',
        ItemChangeKind.Reworded or ItemChangeKind.Renumbered => '~',
        _ => ' ',
    };

    private static Ink InkOf(ItemChangeKind kind) => kind switch
    {
        ItemChangeKind.Added => Ink.Good,
        ItemChangeKind.Removed => Ink.Bad,
        ItemChangeKind.Reworded or ItemChangeKind.Renumbered => Ink.Attention,
        _ => Ink.Plain,
    };
}
