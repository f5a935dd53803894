using System.Buffers;
using PlanKit.Syntax.Parsing;

namespace PlanKit.Analysis.Rules;

/// <summary>Words by which one can tell whether something was done: 12天, 30%, 两次, 年底前.</summary>
internal static class MeasuringWords
{
    private static readonly SearchValues<string> Times = SearchValues.Create(
        ["年底", "年末", "年终", "年内", "年中", "月底", "月末", "季末", "上半年", "下半年", "半年", "季度", "每年", "每月", "全年", "当月", "当年", "百分之", "全覆盖", "月份"],
        StringComparison.Ordinal);

    // 一个、 一项、 一条 are words of every sentence; so a Chinese numeral needs a unit that counts what is done.
    private static readonly SearchValues<char> UnitsOfDigits = SearchValues.Create("次个篇名期场天日月周份件项户家条万亿元％%小学分课堂本遍轮批支人节讲届");

    private static readonly SearchValues<char> UnitsOfNumerals = SearchValues.Create("次篇名期场天份户遍轮周月");

    /// <summary>Whether a text has any of them.</summary>
    public static bool OccurIn(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Times))
        {
            return true;
        }

        bool afterDigits = false;
        bool afterNumeral = false;
        foreach (char c in text)
        {
            if ((afterDigits && UnitsOfDigits.Contains(c)) || (afterNumeral && UnitsOfNumerals.Contains(c)))
            {
                return true;
            }

            bool goesOn = c is '余' or '多' or ' ' or '个';
            afterDigits = Glyphs.DigitValue(c) >= 0 || (afterDigits && goesOn);
            afterNumeral = c == '两' || ChineseNumeral.ValueOf(c) >= 0 || (afterNumeral && goesOn);
        }

        return false;
    }
}
