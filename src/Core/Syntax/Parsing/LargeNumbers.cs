using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Numbers that are written like those of a list and are larger than the reader takes for one: 1000、 二百、 （100）.</summary>
internal static class LargeNumbers
{
    private const int LongestNumeral = 9;
    private const int FewestDigits = 4;
    private const int FewestDigitsInBrackets = 3;

    /// <summary>The number and its punctuation with which a line of running text begins; null where it begins with none.</summary>
    public static TextSpan? Find(ReadOnlySpan<char> text, TextSpan line)
    {
        if (line.Length < FewestDigits)
        {
            return null;
        }

        bool isBracketed = text[line.Start] is '（' or '(';
        int start = isBracketed || text[line.Start] == '第' ? line.Start + 1 : line.Start;
        int end = start;
        int digits = 0;
        bool isLargeChinese = false;
        while (end < line.End && end - start <= LongestNumeral && IsNumeral(text[end]))
        {
            digits += Glyphs.DigitValue(text[end]) >= 0 ? 1 : 0;
            isLargeChinese |= text[end] is '百' or '佰' or '千' or '仟' or '万';
            end++;
        }

        bool isLarge = digits == end - start ? digits >= (isBracketed ? FewestDigitsInBrackets : FewestDigits) : digits == 0 && isLargeChinese && end > start + 1;
        return isLarge && end < line.End && Closes(text, line, end, isBracketed) ? TextSpan.FromBounds(line.Start, end + 1) : null;
    }

    private static bool IsNumeral(char c) => Glyphs.DigitValue(c) >= 0 || ChineseNumeral.ValueOf(c) >= 0 || c is '千' or '仟' or '万';

    // （2016） names a year; 2016、2017年 and 12.5 go on with another number.
    private static bool Closes(ReadOnlySpan<char> text, TextSpan line, int end, bool isBracketed)
    {
        bool closes = isBracketed ? text[end] is '）' or ')' && end - line.Start != FewestDigits + 1
            : text[line.Start] == '第' ? text[end] is '章' or '节' or '条'
            : text[end] is '、' or '．' or '.';
        int words = Glyphs.SkipBlanks(text, end + 1, line.End);
        return closes && words < line.End && Glyphs.IsHan(text[words]) && ChineseNumeral.ValueOf(text[words]) < 0;
    }
}
