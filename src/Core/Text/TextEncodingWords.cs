using System.Diagnostics.CodeAnalysis;

namespace PlanKit.Text;

/// <summary>The words for encodings on the command line: <c>utf-8</c>, <c>utf-16</c>, <c>utf-16be</c>, <c>gb18030</c>.</summary>
public static class TextEncodingWords
{
    private static readonly string[] Words = ["utf-8", "utf-16", "utf-16be", "gb18030"];

    /// <summary>All words, in the order of <see cref="TextEncoding"/>.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(Words);

    /// <summary>The word of an encoding.</summary>
    public static string Word(TextEncoding encoding) => Words[(int)encoding];

    /// <summary>Reads a word in any case; <c>utf8</c>, <c>gbk</c> and <c>gb2312</c> are known too, the last two as parts of GB 18030.</summary>
    /// <param name="word">The word.</param>
    /// <param name="encoding">What it means.</param>
    /// <returns>False where it is none of them.</returns>
    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "The words are lower case.")]
    public static bool TryParse([NotNullWhen(true)] string? word, out TextEncoding encoding)
    {
        string? known = word?.ToLowerInvariant() switch
        {
            "utf8" => "utf-8",
            "gbk" or "gb2312" => "gb18030",
            var other => other,
        };
        int index = Array.IndexOf(Words, known);
        encoding = (TextEncoding)Math.Max(index, 0);
        return index >= 0;
    }
}
