using System.Globalization;
using System.Text;
using PlanKit.Text;

namespace PlanKit.Excel.Writing;

/// <summary>
/// Makes any text fit for a cell, losing nothing unseen. What XML 1.0 and so Excel forbids is shown by a substitute: a
/// control character by its picture (U+0000 as ␀, U+001F as ␟), an unpaired surrogate, U+FFFE and U+FFFF by U+FFFD. Line
/// ends become line feeds. A text over Excel's limit is cut, and says by how much.
/// </summary>
internal static class CellText
{
    /// <summary>How many UTF-16 code units a cell holds (Microsoft, "Excel specifications and limits").</summary>
    public const int Limit = 32_767;

    private const char Replacement = '\uFFFD';
    private const char PictureOfNull = '\u2400';

    private static readonly LocalizableText CutNote =
        new("…（此处截去{0}个字符：单元格最多容纳32767个）", "… ({0} characters were cut here: a cell holds 32,767)");

    /// <summary>The text as a cell may hold it.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">The language of the note on what was cut.</param>
    public static string Fit(string text, Language language)
    {
        string shown = Show(text);
        return shown.Length <= Limit ? shown : Cut(shown, language);
    }

    /// <summary>The text with every forbidden character shown by a substitute.</summary>
    public static string Show(string text)
    {
        int first = IndexOfUnfit(text);
        if (first < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length).Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            char current = text[i];
            if (char.IsHighSurrogate(current) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(current).Append(text[++i]);
            }
            else if (current == '\r')
            {
                shown.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else
            {
                shown.Append(Substitute(current));
            }
        }

        return shown.ToString();
    }

    private static int IndexOfUnfit(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char current = text[i];
            if (char.IsHighSurrogate(current) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (current == '\r' || Substitute(current) != current)
            {
                return i;
            }
        }

        return -1;
    }

    private static char Substitute(char unit) => unit switch
    {
        '\t' or '\n' => unit,
        < ' ' => (char)(PictureOfNull + unit),
        '\uFFFE' or '\uFFFF' => Replacement,
        _ => char.IsSurrogate(unit) ? Replacement : unit,
    };

    // The note's length depends on the number that it names, and that on the note's length; a number of more digits only
    // makes more room needed, so a few rounds settle it.
    private static string Cut(string text, Language language)
    {
        int kept = Limit;
        while (true)
        {
            string note = CutNote.Format(CountCharacters(text.AsSpan(kept)).ToString(CultureInfo.InvariantCulture)).In(language);
            int room = Limit - note.Length;
            room -= char.IsHighSurrogate(text[room - 1]) ? 1 : 0;
            if (kept <= room)
            {
                return string.Concat(text.AsSpan(0, kept), note);
            }

            kept = room;
        }
    }

    private static int CountCharacters(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
