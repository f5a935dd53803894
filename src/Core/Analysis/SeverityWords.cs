using System.Diagnostics.CodeAnalysis;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Analysis;

/// <summary>The words for severities in files, settings and JSON: <c>none</c>, <c>hidden</c>, <c>info</c>, <c>warning</c>, <c>error</c>.</summary>
public static class SeverityWords
{
    /// <summary>The word for "switched off".</summary>
    public const string None = "none";

    /// <summary>All words, mildest first.</summary>
    public static IReadOnlyList<string> All { get; } = [None, "hidden", "info", "warning", "error"];

    /// <summary>All words, for people: it ends the sentence "it must be …".</summary>
    public static LocalizableText Allowed { get; } =
        new LocalizableText("以下之一：{0}", "one of: {0}").Format(string.Join(", ", All));

    /// <summary>The word of a severity; null: <see cref="None"/>.</summary>
    public static string Word(DiagnosticSeverity? severity) => severity is { } given ? All[(int)given + 1] : None;

    /// <summary>The word for people.</summary>
    public static LocalizableText Text(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Hidden => new("隐藏", "hidden"),
        DiagnosticSeverity.Info => new("提示", "info"),
        DiagnosticSeverity.Warning => new("警告", "warning"),
        DiagnosticSeverity.Error => new("错误", "error"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Unknown severity."),
    };

    /// <summary>Reads a word.</summary>
    /// <param name="word">The word, in lower case.</param>
    /// <param name="severity">What it means; null for <see cref="None"/>.</param>
    /// <returns>False where it is none of them.</returns>
    public static bool TryParse([NotNullWhen(true)] string? word, out DiagnosticSeverity? severity)
    {
        int index = -1;
        for (int i = 0; i < All.Count && index < 0; i++)
        {
            index = string.Equals(All[i], word, StringComparison.Ordinal) ? i : -1;
        }

        severity = index > 0 ? (DiagnosticSeverity)(index - 1) : null;
        return index >= 0;
    }
}
