using System.Diagnostics.CodeAnalysis;

namespace PlanKit.Text;

/// <summary>What somebody else's code says of itself, such as an exception's message, on its way into a sentence of the program.</summary>
internal static class ForeignText
{
    private const int MaxLength = 1_000;
    private const string Ellipsis = "…";

    /// <summary>
    /// The message of an exception, which may be code of a plugin too; where it cannot be had, which exception came instead. Never throws.
    /// </summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything, here too.")]
    public static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message ?? "";
        }
        catch (Exception unreadable)
        {
            return $"(Message: {unreadable.GetType().Name})";
        }
    }

    /// <summary>The text, cut where it is so long that nobody would read it: an exception may hold a whole file.</summary>
    public static string Cut(string text) => text.Length <= MaxLength
        ? text
        : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)] + Ellipsis;

    /// <summary>The same in one line.</summary>
    public static string InOneLine(string text) =>
        string.Join(' ', Cut(text).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>The same for the end of a sentence, which ends of itself.</summary>
    public static string WithoutStop(string text) => InOneLine(text).TrimEnd('.', '。');
}
