using System.Diagnostics.CodeAnalysis;

namespace PlanKit.Analysis;

/// <summary>What a setting is about: a rule's severity (<c>PK0102</c>) or one of its parameters (<c>PK0104.days</c>).</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Parameter">The parameter's name; null: the severity.</param>
public sealed record SettingKey(string Rule, string? Parameter = null)
{
    private const int DigitsOfRule = 4;

    /// <summary>Reads a key as it is written. Whether there is such a rule is another question.</summary>
    /// <returns>False where it is neither a rule's id nor one followed by a full stop and a parameter's name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SettingKey? key)
    {
        int stop = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        key = text is null ? null
            : stop < 0 ? new SettingKey(text)
            : new SettingKey(text[..stop], text[(stop + 1)..]);
        if (key is not null && !(IsRuleId(key.Rule) && (key.Parameter is null || IsName(key.Parameter))))
        {
            key = null;
        }

        return key is not null;
    }

    /// <summary>The key as it is written: <c>PK0104.days</c>.</summary>
    public override string ToString() => Parameter is null ? Rule : Of(Rule, Parameter);

    /// <summary>The written key of a parameter.</summary>
    internal static string Of(string rule, string parameter) => $"{rule}.{parameter}";

    private static bool IsRuleId(string text) =>
        text.Length is >= DigitsOfRule + 2 and <= DigitsOfRule + 4
        && text[..^DigitsOfRule].All(char.IsAsciiLetterUpper)
        && text[^DigitsOfRule..].All(char.IsAsciiDigit);

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 64
        && char.IsAsciiLetterLower(text[0])
        && text.All(static character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
