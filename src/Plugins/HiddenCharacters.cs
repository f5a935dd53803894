using System.Globalization;
using System.Text;

namespace PlanKit.Plugins;

/// <summary>
/// Characters with which a name or a text could look like another, or like a message of the program: line breaks and other control
/// characters, those that turn the direction of writing, those that nobody sees, and halves of characters.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>The first in a text, as <c>U+202E</c>; null where there is none.</summary>
    public static string? FirstIn(string text)
    {
        for (int i = 0; i < text.Length; i += LengthAt(text, i))
        {
            if (IsHidden(text, i))
            {
                return NameOf(text, i);
            }
        }

        return null;
    }

    /// <summary>The text with each of them shown as <c>&lt;U+202E&gt;</c>.</summary>
    public static string Show(string text)
    {
        if (FirstIn(text) is null)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i += LengthAt(text, i))
        {
            if (IsHidden(text, i))
            {
                shown.Append('<').Append(NameOf(text, i)).Append('>');
            }
            else
            {
                shown.Append(text, i, LengthAt(text, i));
            }
        }

        return shown.ToString();
    }

    private static int LengthAt(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    private static string NameOf(string text, int index) =>
        "U+" + (char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index]).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsHidden(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || IsInvisible(char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index]);

    // Letters, marks and a symbol by their category, which are drawn as nothing: Unicode's Default_Ignorable_Code_Point, and the empty
    // pattern of Braille.
    private static bool IsInvisible(int character) => character
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);
}
