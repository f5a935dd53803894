using OneOf;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>What a person types must be text that can be kept, shown and exported.</summary>
internal static class PlainWords
{
    private static readonly LocalizableText NoText = new(
        "命令行第 {0} 个词里有空字符或残缺的字符，不能使用。请重新输入。",
        "Word {0} of the command line holds a NUL or half a character and cannot be used. Type it again.");

    private static readonly LocalizableText NotOneLine = new(
        "{0}里有换行等控制字符。请写成一行，重新输入。",
        "{0} holds a line break or another control character. Write it on one line and type it again.");

    private static readonly LocalizableText NotPlain = new(
        "{0}里有不能显示的控制字符。请去掉后重新输入。",
        "{0} holds control characters that cannot be shown. Leave them out and type it again.");

    /// <summary>Looks through a whole command line for what no text may hold.</summary>
    /// <returns>Null where nothing is wrong.</returns>
    public static Failure? FaultIn(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i].Contains('\0', StringComparison.Ordinal) || !IsWellFormed(args[i]))
            {
                return new Failure(NoText.Format(i + 1));
            }
        }

        return null;
    }

    /// <summary>A name: one line, without white space around it.</summary>
    /// <param name="what">What it is, as in --by.</param>
    /// <param name="text">What was typed; null: nothing.</param>
    /// <returns>The name; empty where nothing was typed.</returns>
    public static OneOf<string, Failure> ReadLine(string what, string? text)
    {
        string trimmed = (text ?? "").Trim();
        return trimmed.Any(char.IsControl) ? new Failure(NotOneLine.Format(what)) : trimmed;
    }

    /// <summary>Words of any length and number of lines, kept as they were typed.</summary>
    /// <param name="what">What they are, as in --note.</param>
    /// <param name="text">What was typed; null: nothing.</param>
    /// <returns>The text; empty where nothing was typed.</returns>
    public static OneOf<string, Failure> ReadLines(string what, string? text) =>
        (text ?? "").Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
            ? new Failure(NotPlain.Format(what))
            : text ?? "";

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
