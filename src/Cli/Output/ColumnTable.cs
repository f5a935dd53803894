using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// A table without lines, for people: every column as wide as it needs; some give way and wrap where the terminal is narrow, the
/// widest first. Where the output is no terminal, one row a line.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="elastic">The columns that give way, from 0.</param>
/// <param name="headings">The columns' headings.</param>
internal sealed class ColumnTable(CommandSession session, ImmutableArray<int> elastic, params ImmutableArray<LocalizableText> headings)
{
    private const int Gap = 2;
    private const int Narrowest = 10;

    private const string NoteMargin = "    ";

    private readonly List<ImmutableArray<(string Text, Ink Ink)>> _rows = [];

    /// <summary>Adds a row: a cell for each column.</summary>
    public void Add(params ImmutableArray<(string Text, Ink Ink)> cells) =>
        _rows.Add([.. cells.Select(cell => (SafeText.Of(cell.Text).ReplaceLineEndings(" "), cell.Ink))]);

    /// <summary>Adds a line of its own, that runs across all columns.</summary>
    public void AddHeading(string text) => _rows.Add([(SafeText.Of(text).ReplaceLineEndings(" "), Ink.Strong)]);

    /// <summary>Adds a line that belongs to the row above it.</summary>
    public void AddNote(string text, Ink ink) => _rows.Add([(NoteMargin + SafeText.Of(text).ReplaceLineEndings(" "), ink)]);

    public void Write()
    {
        _rows.Insert(0, [.. headings.Select(heading => (session.Say(heading), Ink.Muted))]);
        int[] widths = [.. Enumerable.Range(0, headings.Length).Select(WidthOf)];
        while (session.Environment.IsTerminal && widths.Sum() + ((widths.Length - 1) * Gap) >= session.Environment.Width)
        {
            int widest = elastic.MaxBy(column => widths[column]);
            if (widths[widest] <= Narrowest)
            {
                break;
            }

            widths[widest]--;
        }

        foreach (ImmutableArray<(string Text, Ink Ink)> row in _rows)
        {
            Write(row, widths);
        }
    }

    private int WidthOf(int column) => _rows.Where(row => row.Length > 1).Max(row => CellWidth.Of(row[column].Text));

    private void Write(ImmutableArray<(string Text, Ink Ink)> row, int[] widths)
    {
        if (row.Length == 1)
        {
            WriteAcross(row[0].Text, row[0].Ink);
            return;
        }

        IReadOnlyList<string>[] cells =
        [
            .. row.Select((cell, column) => session.Environment.IsTerminal && elastic.Contains(column) ? CellWidth.Wrap(cell.Text, widths[column]) : [cell.Text]),
        ];
        for (int line = 0; line < cells.Max(cell => cell.Count); line++)
        {
            int pending = 0;
            for (int column = 0; column < cells.Length; column++)
            {
                string text = line < cells[column].Count ? cells[column][line] : "";
                if (text.Length > 0)
                {
                    session.Output.Write(new string(' ', pending));
                    InkWriter.Write(session, text, row[column].Ink);
                    pending = 0;
                }

                pending += widths[column] - CellWidth.Of(text) + Gap;
            }

            session.Output.WriteLine();
        }
    }

    private void WriteAcross(string text, Ink ink)
    {
        string margin = text.StartsWith(NoteMargin, StringComparison.Ordinal) ? NoteMargin : "";
        foreach (string line in session.Environment.IsTerminal ? CellWidth.Wrap(text, session.Environment.Width - 1 - margin.Length) : [text.Trim()])
        {
            session.Output.Write(margin);
            InkWriter.Write(session, line, ink);
            session.Output.WriteLine();
        }
    }
}
