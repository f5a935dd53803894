using System.Text;
using Spectre.Console;
using TextCell = Spectre.Console.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// Texts that come from documents, on the way to a terminal. Control characters, with which a text could move the cursor or
/// retitle the window, and those that turn the direction of writing are shown as U+FFFD; line breaks and tabs stay.
/// </summary>
internal static class SafeText
{
    private static readonly char[] LineEnds = ['\n', '\r', '\u2028', '\u2029'];

    /// <summary>The text, safe to write.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            safe.Append(IsUnsafe(character) ? '\uFFFD' : character);
        }

        return safe.ToString();
    }

    /// <summary>The text in one line: a break in what a plugin or a document says would let the rest of it look like a line of the program.</summary>
    public static string InOneLine(string text) => string.Join(' ', text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The text as a cell of a table.</summary>
    public static TextCell Cell(string text, Style? style = null) => new(Of(text), style);

    /// <summary>The text as markup that shows it as it is.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(Of(text));

    private static bool IsUnsafe(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
        || character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
