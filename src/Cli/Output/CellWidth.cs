using System.Globalization;
using System.Text;

namespace PlanKit.Cli.Output;

/// <summary>Text measured in the columns of a terminal, where a Chinese character takes two.</summary>
internal static class CellWidth
{
    private const string Closing = "。，、；：！？）》」』】”’…,.;:!?)";
    private const string Opening = "（《「『【“‘(";

    /// <summary>How many columns a text takes.</summary>
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>
    /// Breaks a text into lines of at most so many columns: at spaces and beside Chinese characters, and never so that a closing
    /// mark begins a line.
    /// </summary>
    /// <returns>At least one line.</returns>
    public static IReadOnlyList<string> Wrap(string text, int columns)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        int width = 0, breakAt = 0;
        Rune previous = default;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (CanBreakBetween(previous, rune))
            {
                breakAt = line.Length;
            }

            if (width + Of(rune) > columns && line.Length > 0)
            {
                int cut = breakAt > 0 ? breakAt : line.Length;
                lines.Add(line.ToString(0, cut).TrimEnd());
                line.Remove(0, cut);
                width = Of(line.ToString());
                breakAt = 0;
            }

            if (rune.Value != ' ' || line.Length > 0)
            {
                line.Append(rune.ToString());
                width += Of(rune);
            }

            previous = rune;
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    private static bool CanBreakBetween(Rune before, Rune after) =>
        (before.Value == ' ' || Of(before) == 2 || Of(after) == 2)
        && !Closing.Contains(after.ToString(), StringComparison.Ordinal)
        && !Opening.Contains(before.ToString(), StringComparison.Ordinal);

    /// <summary>
    /// How many columns a character takes: 2 for the wide and fullwidth blocks of Unicode Standard Annex #11, East Asian Width;
    /// 0 for what is drawn over its neighbour or not at all.
    /// </summary>
    public static int Of(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        _ when IsZeroWidth(rune) => 0,
        < 0x1100 => 1,
        <= 0x115F => 2,
        >= 0x2E80 and <= 0x303E => 2,
        >= 0x3041 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1FAFF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };

    // Combining marks, joiners and other format characters, and the vowels and finals that complete a Hangul syllable.
    private static bool IsZeroWidth(Rune rune) =>
        rune.Value is >= 0x1160 and <= 0x11FF
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
