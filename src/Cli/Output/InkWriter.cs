using System.Runtime.CompilerServices;
using Spectre.Console;

namespace PlanKit.Cli.Output;

/// <summary>Writes text in ink: coloured where the terminal shows colours, plain elsewhere.</summary>
internal static class InkWriter
{
    public static void Write(CommandSession session, string text, Ink ink)
    {
        if (session.Environment.UsesColor && ink != Ink.Plain)
        {
            WriteColored(session, text, ink);
        }
        else
        {
            session.Output.Write(text);
        }
    }

    // Apart, so that a command whose output goes into a pipe does not load the terminal library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteColored(CommandSession session, string text, Ink ink) =>
        TerminalConsole.Create(session).Write(SafeText.Cell(text, ink switch
        {
            Ink.Strong => new Style(decoration: Decoration.Bold),
            Ink.Good => new Style(Color.Green),
            Ink.Attention => new Style(Color.Yellow),
            Ink.Bad => new Style(Color.Red, decoration: Decoration.Bold),
            _ => new Style(Color.Grey),
        }));
}
