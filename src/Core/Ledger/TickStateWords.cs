using System.Diagnostics.CodeAnalysis;
using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>
/// The words for <see cref="TickState"/>: in commands, files and JSON <c>done</c>, <c>partial</c>, <c>not-applicable</c>;
/// and for people.
/// </summary>
public static class TickStateWords
{
    private static readonly string[] Words = ["done", "partial", "not-applicable"];

    private static readonly LocalizableText[] Texts =
    [
        new("已完成", "done"),
        new("部分完成", "partly done"),
        new("不适用", "not applicable"),
    ];

    /// <summary>All words, in the order of <see cref="TickState"/>.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(Words);

    /// <summary>The word in commands, files and JSON. Never changes once released.</summary>
    public static string Word(this TickState state) => Words[(int)state];

    /// <summary>The word for people.</summary>
    public static LocalizableText Text(this TickState state) => Texts[(int)state];

    /// <summary>Reads a word of commands, files and JSON.</summary>
    /// <param name="word">The word, in lower case.</param>
    /// <param name="state">What it means.</param>
    /// <returns>False where it is none of them.</returns>
    public static bool TryParse([NotNullWhen(true)] string? word, out TickState state)
    {
        int index = Array.IndexOf(Words, word);
        state = (TickState)Math.Max(index, 0);
        return index >= 0;
    }
}
