namespace PlanKit.Syntax.Parsing;

/// <summary>Numbers that count something: 1.5万元, 一、二季度, 5月. They number nothing.</summary>
internal static class Amounts
{
    private static readonly CharacterSet Units = new(
        "万亿元角个名次天年月日号人项件家条户份场期届批类级度季周岁时分秒米公吨斤克倍成折％%℃‰～~—至到余多位支台套辆座处所组班楼层区点版本页");

    private static readonly CharacterSet SureUnits = new("万亿元个倍天米公吨斤克％%℃‰月");

    private static readonly CharacterSet EnumeratedUnits = new("季月日号年级类等线把批期届次组班处科楼区中支轮周名");

    /// <summary>Whether a character after a number may say what is counted: 5个, but also 5组织.</summary>
    public static bool IsUnit(char c) => Units.Contains(c);

    /// <summary>Whether a character after a number surely says what is counted, and begins no heading.</summary>
    public static bool IsSureUnit(char c) => SureUnits.Contains(c);

    /// <summary>Whether 、 joins two numbers, 一、二季度, instead of closing the first, 一、两个维护.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">After the 、.</param>
    /// <param name="end">The line's end.</param>
    /// <param name="value">The number before the 、.</param>
    public static bool ContinuesChinese(ReadOnlySpan<char> text, int position, int end, int value)
    {
        (int next, int length, _) = ChineseNumeral.Read(text, position, end, lookalikes: false);
        int after = position + length;
        return length > 0 && next > value && after < end && (EnumeratedUnits.Contains(text[after]) || ContinuesChinese(text, after, end));
    }

    /// <summary>Whether 、 joins two numbers, 10、20万元, instead of closing the first, 1、2016年.</summary>
    public static bool ContinuesArabic(ReadOnlySpan<char> text, int position, int end)
    {
        int after = position;
        while (after < end && Glyphs.DigitValue(text[after]) >= 0)
        {
            after++;
        }

        return after > position && after - position < 4;
    }

    // 一、二、三季度
    private static bool ContinuesChinese(ReadOnlySpan<char> text, int position, int end) =>
        text[position] is '、' or '和' or '至'
        && ChineseNumeral.Read(text, position + 1, end, lookalikes: false) is { Length: > 0 } next
        && position + 1 + next.Length is var after
        && after < end
        && EnumeratedUnits.Contains(text[after]);
}
