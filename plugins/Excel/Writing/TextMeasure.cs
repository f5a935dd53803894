using System.Text;

namespace PlanKit.Excel.Writing;

/// <summary>
/// How many lines a wrapped text takes. Neither Excel nor LibreOffice can be relied on to find a row's height when it opens
/// a file, so the writer gives it. Widths are Excel's: a digit is 1, a Chinese character 2.
/// </summary>
internal static class TextMeasure
{
    /// <summary>The lines that a text takes; at least 1.</summary>
    /// <param name="text">The text; a line feed begins a line.</param>
    /// <param name="width">The room for it.</param>
    public static int LinesOf(string text, double width)
    {
        int lines = 1;
        double used = 0;
        double word = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                lines++;
                used = word = 0;
            }
            else if (IsWide(rune.Value))
            {
                used += word + 2;
                word = 0;
                if (used > width)
                {
                    lines++;
                    used = 2;
                }
            }
            else if (rune.Value == ' ')
            {
                used += word + 1;
                word = 0;
            }
            else
            {
                word++;
                (lines, used, word) = Fit(lines, used, word, width);
            }
        }

        return lines;
    }

    // A word that no longer fits goes to the next line; one longer than a line is broken.
    private static (int Lines, double Used, double Word) Fit(int lines, double used, double word, double width)
    {
        if (used + word <= width)
        {
            return (lines, used, word);
        }

        lines += used > 0 ? 1 : 0;
        return word > width ? (lines + 1, 0, 1) : (lines, 0, word);
    }

    // The blocks that Unicode's East Asian Width calls wide, and those "ambiguous" ones that Chinese fonts draw wide.
    private static bool IsWide(int rune) => rune is
        (>= 0x1100 and <= 0x115F) or 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026
        or (>= 0x2190 and <= 0x21FF) or (>= 0x2400 and <= 0x24FF) or (>= 0x25A0 and <= 0x27BF)
        or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or >= 0x1F300;
}
