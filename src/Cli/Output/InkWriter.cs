namespace PlanKit.Cli.Output;

/// <summary>Writes text in ink: coloured where the terminal shows colours, plain elsewhere.</summary>
internal static class InkWriter
{
    public static void Write(CommandSession session, string text, Ink ink) => Page.Of(session).Write(text, ink);

    /// <summary>The text in the colour of the ink, as ECMA-48 has it (Select Graphic Rendition), and plain again after it.</summary>
    public static string Painted(string text, Ink ink) => ink switch
    {
        Ink.Strong => $"\u001b[1m{text}\u001b[0m",
        Ink.Good => $"\u001b[32m{text}\u001b[0m",
        Ink.Attention => $"\u001b[93m{text}\u001b[0m",
        Ink.Bad => $"\u001b[1;91m{text}\u001b[0m",
        Ink.Muted => $"\u001b[90m{text}\u001b[0m",
        _ => text,
    };
}
