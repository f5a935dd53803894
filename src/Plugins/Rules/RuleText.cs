using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins.Rules;

/// <summary>
/// Texts of rules as units write them, with placeholders by name: <c>{item}</c>. A brace itself is written twice. Formats have numbers
/// instead, in the order of the placeholders.
/// </summary>
internal static class RuleText
{
    /// <summary>A text that is not blank and has only placeholders that are known.</summary>
    internal static TextRule With(ImmutableArray<RulePlaceholder> known) => new(
        text => !string.IsNullOrWhiteSpace(text) && ToFormat(text, known) is not null,
        new LocalizableText(
            "不为空的文字，其中的占位符只能是：{0}；花括号本身写两遍",
            "a text that is not empty, whose placeholders are among: {0}; a brace itself is written twice")
            .Format(string.Join(", ", known.Select(placeholder => $"{{{placeholder.Name}}}"))));

    /// <summary>The format of a text that <see cref="With"/> allows.</summary>
    internal static LocalizableText ToFormat(LocalizableText text, ImmutableArray<RulePlaceholder> known) =>
        new(ToFormat(text.Chinese, known) ?? Unchecked(text.Chinese), ToFormat(text.English, known) ?? Unchecked(text.English));

    /// <summary>A format for whoever reads about the rule, not about a finding.</summary>
    internal static LocalizableText Explain(LocalizableText format, ImmutableArray<RulePlaceholder> known) =>
        format.Format([.. known.Select(placeholder => (object?)placeholder.Stands)]);

    private static string Unchecked(string text) => throw new InvalidOperationException($"The text was not checked: {text}");

    private static string? ToFormat(string text, ImmutableArray<RulePlaceholder> known)
    {
        var format = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                format.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                format.Append(text[i], 2);
                i++;
            }
            else
            {
                int end = text.IndexOf('}', i);
                string name = text[i] == '{' && end > i ? text[(i + 1)..end] : "";
                int number = known.IndexOf(known.FirstOrDefault(placeholder => placeholder.Name == name)!);
                if (number < 0)
                {
                    return null;
                }

                format.Append(CultureInfo.InvariantCulture, $"{{{number}}}");
                i = end;
            }
        }

        return format.ToString();
    }
}
