using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// A table without lines, for people: every column as wide as it needs, one of which gives way and wraps where the terminal is
/// narrow. Where the output is no terminal, one row a line.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="elastic">The column that gives way, from 0.</param>
/// <param name="headings">The columns' headings.</param>
internal sealed class ColumnTable(CommandSession session, int elastic, params ImmutableArray<LocalizableText> headings)
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
        if (session.Environment.IsTerminal)
        {
            int others = widths.Sum() - widths[elastic] + ((headings.Length - 1) * Gap);
            widths[elastic] = Math.Min(widths[elastic], Math.Max(Narrowest, session.Environment.Width - 1 - others));
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

        IReadOnlyList<string> wrapped = session.Environment.IsTerminal ? CellWidth.Wrap(row[elastic].Text, widths[elastic]) : [row[elastic].Text];
        int last = LastFilled(row);
        for (int i = 0; i <= last; i++)
        {
            string text = i == elastic ? wrapped[0] : row[i].Text;
            InkWriter.Write(session, text, row[i].Ink);
            session.Output.Write(i == last ? "" : new string(' ', Math.Max(0, widths[i] - CellWidth.Of(text)) + Gap));
        }

        session.Output.WriteLine();
        foreach (string line in wrapped.Skip(1))
        {
            session.Output.Write(new string(' ', widths[..elastic].Sum() + (elastic * Gap)));
            InkWriter.Write(session, line, row[elastic].Ink);
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

    private static int LastFilled(ImmutableArray<(string Text, Ink Ink)> row)
    {
        int last = row.Length - 1;
        while (last > 0 && row[last].Text.Length == 0)
        {
            last--;
        }

        return last;
    }
}
