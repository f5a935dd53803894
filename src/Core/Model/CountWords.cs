using System.Buffers;
using PlanKit.Syntax.Parsing;

namespace PlanKit.Model;

/// <summary>Reads numbers in running text, and how many times something is to be done: 不少于1次, 上好一次, 至少2场.</summary>
internal static class CountWords
{
    /// <summary>The characters with which a number begins.</summary>
    public const string Beginnings = "0123456789０１２３４５６７８９两俩" + ChineseNumeral.HanBeginnings;

    // Between 每季度 and 一次 there may stand what is to be done, but no other sentence.
    private const int Farthest = 24;

    private static readonly SearchValues<char> Measures = SearchValues.Create("次场期回堂轮遍");

    private static readonly SearchValues<char> Breaks = SearchValues.Create("，。；！？、：,;:\n\r每");

    private static readonly string[] Floors = ["不少于", "至少", "不低于", "原则上", "不得少于"];

    /// <summary>The number at a position, in digits or in characters.</summary>
    /// <returns>Its value and length; a length of 0 where there is none.</returns>
    public static (int Value, int Length) NumberAt(ReadOnlySpan<char> text, int position)
    {
        int value = 0;
        int i = position;
        while (i < text.Length && i - position < 4 && Glyphs.DigitValue(text[i]) is var digit and >= 0)
        {
            value = (value * 10) + digit;
            i++;
        }

        if (i > position)
        {
            return (value, i - position);
        }

        if (position < text.Length && text[position] is '两' or '俩')
        {
            return (2, 1);
        }

        (int chinese, int length, _) = ChineseNumeral.Read(text, position, text.Length, lookalikes: false);
        return (chinese, length);
    }

    /// <summary>How many times, said after the words of a period.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">After 每季度, 全年.</param>
    /// <param name="mayCountDays">Whether 12天 counts as 12: so in 全年不少于12天.</param>
    /// <returns>The number and where it ends; 0 where none is said.</returns>
    public static (int Times, int End) TimesAfter(ReadOnlySpan<char> text, int position, bool mayCountDays)
    {
        int end = Math.Min(text.Length, position + Farthest);
        for (int i = position; i < end; i++)
        {
            if (Breaks.Contains(text[i]))
            {
                if (text[i] is not ('，' or ',') || !BeginsWithFloor(text[(i + 1)..]))
                {
                    return default;
                }

                continue;
            }

            (int value, int length) = NumberAt(text, i);
            if (length > 0)
            {
                int after = AfterRange(text, i + length);
                if (value > 0 && after < text.Length && (Measures.Contains(text[after]) || (mayCountDays && text[after] == '天')))
                {
                    return (value, after + 1);
                }

                i += length - 1;
            }
        }

        return default;
    }

    // 1—2次, 一至两次: the least counts.
    private static int AfterRange(ReadOnlySpan<char> text, int position)
    {
        if (position < text.Length && text[position] is '-' or '—' or '～' or '~' or '至' or '到' or '－')
        {
            (_, int length) = NumberAt(text, position + 1);
            return length > 0 ? position + 1 + length : position;
        }

        return position;
    }

    private static bool BeginsWithFloor(ReadOnlySpan<char> text)
    {
        foreach (string floor in Floors)
        {
            if (text.StartsWith(floor, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
