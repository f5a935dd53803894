namespace PlanKit.Cli.Output;

/// <summary>What text for people is written on: a terminal of some width, or a pipe or file, which has neither width nor colours.</summary>
/// <param name="Writer">Takes the text.</param>
/// <param name="Width">Columns; null: lines are as long as they are.</param>
/// <param name="UsesColor">Whether colours may be used.</param>
internal sealed record Page(TextWriter Writer, int? Width, bool UsesColor)
{
    /// <summary>Standard output as it is in this session.</summary>
    public static Page Of(CommandSession session) => new(
        session.Output, session.Environment.IsTerminal ? session.Environment.Width : null, session.Environment.UsesColor);

    /// <summary>Writes a text without a line break.</summary>
    public void Write(string text, Ink ink) => Writer.Write(UsesColor ? InkWriter.Painted(text, ink) : text);

    /// <summary>Writes a line.</summary>
    public void WriteLine(string text, Ink ink = Ink.Plain)
    {
        Write(text, ink);
        Writer.WriteLine();
    }

    /// <summary>Writes the rest of a line, broken to the width.</summary>
    /// <param name="text">The text; where it breaks lines itself, it goes on in the same.</param>
    /// <param name="indent">The column at which it stands; further lines begin there too.</param>
    public void WriteWrapped(string text, int indent)
    {
        if (Width is not { } width)
        {
            Writer.WriteLine(SafeText.InOneLine(text));
            return;
        }

        IReadOnlyList<string> lines = CellWidth.Wrap(SafeText.InOneLine(text), Math.Max(20, width - indent - 1));
        Writer.WriteLine(lines[0]);
        foreach (string line in lines.Skip(1))
        {
            Writer.WriteLine(new string(' ', indent) + line);
        }
    }
}
