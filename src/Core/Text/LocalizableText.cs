using System.Globalization;

namespace PlanKit.Text;

/// <summary>
/// A text for people in both languages. The two stand side by side in the source, so that neither can be missing
/// (docs/adr/0006). Either may hold the placeholders of <see cref="string.Format(string, object?[])"/>.
/// </summary>
/// <param name="Chinese">The Chinese text.</param>
/// <param name="English">The English text.</param>
public readonly record struct LocalizableText(string Chinese, string English)
{
    /// <summary>A text that is the same in both languages: a name, a number, a quotation.</summary>
    public static LocalizableText Same(string text) => new(text, text);

    /// <summary>The text in one language, its placeholders as they stand.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>
    /// Fills the placeholders, in both languages. Numbers and dates are written invariantly (dates as 2016-03-31); an
    /// argument that is itself a <see cref="LocalizableText"/> is written in the language of the text it goes into.
    /// </summary>
    /// <exception cref="FormatException">A placeholder has no argument: an error of the programmer.</exception>
    public LocalizableText Format(params ReadOnlySpan<object?> arguments) =>
        new(Fill(Chinese, arguments, Language.Chinese), Fill(English, arguments, Language.English));

    /// <inheritdoc/>
    public override string ToString() => English;

    private static string Fill(string format, ReadOnlySpan<object?> arguments, Language language)
    {
        if (arguments.IsEmpty)
        {
            return format;
        }

        object?[] shown = new object?[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            shown[i] = arguments[i] switch
            {
                LocalizableText text => text.In(language),
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                object other => other,
                null => "",
            };
        }

        return string.Format(CultureInfo.InvariantCulture, format, shown);
    }
}
