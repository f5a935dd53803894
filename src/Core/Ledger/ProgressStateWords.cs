using System.Diagnostics.CodeAnalysis;
using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>
/// The words for <see cref="ProgressState"/>: in files and JSON <c>not-applicable</c>, <c>done</c>, <c>overdue</c>,
/// <c>in-progress</c>, <c>not-started</c>; and for people.
/// </summary>
public static class ProgressStateWords
{
    private static readonly string[] Words = ["not-applicable", "done", "overdue", "in-progress", "not-started"];

    private static readonly LocalizableText[] Texts =
    [
        new("不适用", "not applicable"),
        new("已完成", "done"),
        new("逾期", "overdue"),
        new("进行中", "in progress"),
        new("未开始", "not started"),
    ];

    /// <summary>All words, in the order of <see cref="ProgressState"/>.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(Words);

    /// <summary>The word in files and JSON. Never changes once released.</summary>
    public static string Word(this ProgressState state) => Words[(int)state];

    /// <summary>The word for people.</summary>
    public static LocalizableText Text(this ProgressState state) => Texts[(int)state];

    /// <summary>Reads a word of files and JSON.</summary>
    /// <param name="word">The word, in lower case.</param>
    /// <param name="state">What it means.</param>
    /// <returns>False where it is none of them.</returns>
    public static bool TryParse([NotNullWhen(true)] string? word, out ProgressState state)
    {
        int index = Array.IndexOf(Words, word);
        state = (ProgressState)Math.Max(index, 0);
        return index >= 0;
    }
}
