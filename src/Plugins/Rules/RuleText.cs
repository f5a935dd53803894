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
    /// <summary>A line of text, as <see cref="TextRule.OneLine"/>; the line's own end, which YAML may put there, does not count.</summary>
    internal static TextRule Line { get; } = new(static text => TextRule.OneLine.Allows(text.TrimEnd()), TextRule.OneLine.Allowed);

    /// <summary>A word that is looked for. With spaces around it, it would hardly ever be found.</summary>
    internal static TextRule Word { get; } = new(
        static text => TextRule.OneLine.Allows(text) && text.AsSpan().Trim().Length == text.Length,
        new LocalizableText("{0}，首尾没有空格", "{0}, and without spaces around it").Format(TextRule.OneLine.Allowed));

    /// <summary>A line of text that has only placeholders that are known.</summary>
    internal static TextRule With(ImmutableArray<RulePlaceholder> known) => new(
        text => Line.Allows(text) && ToFormat(text, known) is not null,
        new LocalizableText(
            "{0}，其中的占位符只能是：{1}；花括号本身写两遍",
            "{0}, whose placeholders are among: {1}; a brace itself is written twice")
            .Format(Line.Allowed, string.Join(", ", known.Select(placeholder => $"{{{placeholder.Name}}}"))));

    /// <summary>The format of a text that <see cref="With"/> allows.</summary>
    internal static LocalizableText ToFormat(LocalizableText text, ImmutableArray<RulePlaceholder> known) =>
        FormatOf(Trim(text), known);

    /// <summary>A text that <see cref="Line"/> allows, without its end.</summary>
    internal static LocalizableText Trim(LocalizableText text) => new(text.Chinese.TrimEnd(), text.English.TrimEnd());

    private static LocalizableText FormatOf(LocalizableText text, ImmutableArray<RulePlaceholder> known) =>
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
