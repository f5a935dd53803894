using System.Runtime.CompilerServices;

namespace PlanKit.Syntax.Parsing;

/// <summary>What single characters are to the reader.</summary>
internal static class Glyphs
{
    // After one of these a number may begin inside a line.
    private static readonly CharacterSet Stops = new("。，、；：！？…—.,;:!?．·”’」』》）)】] \t\u3000\u00A0");

    private static readonly CharacterSet SentenceEnds = new("。！？；!?;");

    /// <summary>White space, and characters that nobody sees.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c > '\u3000' ? c == '\uFEFF' : IsRareBlank(c);

    /// <summary>Whether a marker may follow inside a line.</summary>
    public static bool IsStop(char c) => Stops.Contains(c) || IsBlank(c);

    /// <summary>Whether a sentence or a part of one ends here.</summary>
    public static bool EndsSentence(char c) => SentenceEnds.Contains(c);

    /// <summary>A Chinese character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    /// <summary>0 to 9 for a digit of either width; else -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    /// <summary>The first position from <paramref name="position"/> that is not blank, at most <paramref name="end"/>.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int position, int end)
    {
        while (position < end && IsBlank(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The position after the last character before <paramref name="end"/> that is not blank, at least <paramref name="start"/>.</summary>
    public static int TrimBlanks(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    // Of the characters before the Chinese ones and their punctuation.
    private static bool IsRareBlank(char c) => c switch
    {
        ' ' or '\t' or '\u3000' => true,
        < '\u2000' => c <= '\u001F' || c is '\u0085' or '\u00A0' or '\u00AD',
        <= '\u200F' => true,
        >= '\u2028' and <= '\u202F' => true,
        >= '\u205F' and <= '\u206F' => true,
        _ => false,
    };
}
