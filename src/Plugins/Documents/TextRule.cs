using System.Text.RegularExpressions;
using PlanKit.Text;

namespace PlanKit.Plugins.Documents;

/// <summary>Which texts a field may hold.</summary>
/// <param name="Allows">Whether a text is allowed.</param>
/// <param name="Allowed">What is allowed, for people: it ends the sentence "it must be …".</param>
internal sealed record TextRule(Func<string, bool> Allows, LocalizableText Allowed)
{
    /// <summary>A text that is not blank.</summary>
    internal static TextRule NotBlank { get; } = new(
        static text => !string.IsNullOrWhiteSpace(text),
        new("不为空的文字", "a text that is not empty"));

    /// <summary>A text that is not blank and in which nobody can hide anything: it is shown to whoever decides about trust.</summary>
    internal static TextRule OneLine { get; } = new(
        static text => !string.IsNullOrWhiteSpace(text) && HiddenCharacters.FirstIn(text) is null,
        new("不为空的一行文字，不含换行、控制字符、看不见的字符和改变书写方向的字符", "a text that is not empty, in one line, without control characters, characters that nobody sees or that turn the direction of writing"));

    /// <summary>A text that a pattern matches from end to end.</summary>
    internal static TextRule Matching(Regex pattern, LocalizableText allowed) => new(pattern.IsMatch, allowed);

    /// <summary>One of a few words.</summary>
    internal static TextRule OneOf(IReadOnlyCollection<string> words) => new(
        word => words.Contains(word, StringComparer.Ordinal),
        new LocalizableText("以下之一：{0}", "one of: {0}").Format(string.Join(", ", words)));
}
