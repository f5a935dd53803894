using PlanKit.Syntax.Parsing;

namespace PlanKit.Model;

/// <summary>6月、12月, 3月底前, 第四季度, 上半年, 年底: places in the year, each due by the end of its last month.</summary>
internal static class CalendarWords
{
    /// <summary>The characters with which the words begin, numbers apart.</summary>
    public const string Beginnings = "上下年第";

    private static readonly (string Text, int Month)[] Names =
    [
        ("上半年", 6), ("下半年", 12), ("年底", 12), ("年终", 12), ("年末", 12), ("年中", 6),
    ];

    private static readonly string[] Suffixes = ["底之前", "底前", "末前", "上旬", "中旬", "下旬", "份", "底", "末", "前"];

    public static CadenceMatch ReadAt(ReadOnlySpan<char> text, int position)
    {
        foreach ((string name, int month) in Names)
        {
            if (text[position..].StartsWith(name, StringComparison.Ordinal))
            {
                return position > 0 && text[position - 1] is '每' or '前' or '去' or '上'
                    ? new CadenceMatch(name.Length, Cadence: null)
                    : new CadenceMatch(name.Length, Cadence.In([month]));
            }
        }

        return ReadNumbers(text, position);
    }

    // 6月、12月 and 6、12月: a number without a unit waits for the next one's.
    private static CadenceMatch ReadNumbers(ReadOnlySpan<char> text, int position)
    {
        int understood = position;
        int i = text[position] == '第' ? position + 1 : position;
        if (CountWords.NumberAt(text, i).Length == 0)
        {
            return new CadenceMatch(i - position, Cadence: null);
        }

        var months = new List<int>();
        var waiting = new List<int>();
        while (CountWords.NumberAt(text, i) is { Length: > 0 } number)
        {
            int after = i + number.Length;
            if (IsYear(number.Value, text, after))
            {
                return new CadenceMatch(AfterYear(text, after) - position, Cadence: null);
            }

            int unit = ReadUnit(text, after, number.Value, out int monthsPerUnit);
            i = after + unit;
            if (!IsRange(text, i))
            {
                waiting.Add(number.Value);
            }

            if (unit > 0)
            {
                months.AddRange(waiting.Select(value => value * monthsPerUnit));
                waiting.Clear();
                understood = i;
            }

            if (!JoinsNumbers(text, i))
            {
                break;
            }

            i += text[i + 1] == '第' ? 2 : 1;
        }

        return understood == position
            ? new CadenceMatch(Math.Max(i - position, 0), Cadence: null)
            : new CadenceMatch(understood - position, Make(text[..position], months));
    }

    // 前三季度 is a stretch of time, 去年12月 is over.
    private static Cadence? Make(ReadOnlySpan<char> before, List<int> months)
    {
        List<int> known = [.. months.Where(month => month is >= 1 and <= 12)];
        bool isOfYear = before.Length > 1 && before[^1] == '年' && ChineseNumeral.ValueOf(before[^2]) >= 0;
        bool isOther = isOfYear || before.EndsWith("前") || before.EndsWith("去年") || before.EndsWith("上年") || before.EndsWith("明年") || before.EndsWith("次年");
        return known.Count == 0 || isOther ? null : Cadence.In(known);
    }

    private static int ReadUnit(ReadOnlySpan<char> text, int position, int number, out int monthsPerUnit)
    {
        monthsPerUnit = 3;
        ReadOnlySpan<char> rest = position < text.Length ? text[position..] : [];
        if (rest.StartsWith("季度", StringComparison.Ordinal) && number is >= 1 and <= 4)
        {
            return 2;
        }

        if (!rest.StartsWith("月", StringComparison.Ordinal) || number is < 1 or > 12)
        {
            return 0;
        }

        monthsPerUnit = 1;
        return 1 + LengthOfSuffix(rest[1..]);
    }

    // 3月5日前 is due in March; of 3月5日 alone something may be told that has happened. -1: no month to be held to.
    private static int LengthOfSuffix(ReadOnlySpan<char> text)
    {
        (_, int day) = CountWords.NumberAt(text, 0);
        if (day > 0 && day < text.Length && text[day] is '日' or '号')
        {
            bool isDeadline = day + 1 < text.Length && text[day + 1] == '前' && !text[(day + 1)..].StartsWith("前后");
            return isDeadline ? day + 2 : -1;
        }

        foreach (string suffix in Suffixes)
        {
            if (text.StartsWith(suffix, StringComparison.Ordinal))
            {
                return suffix.Length;
            }
        }

        return 0;
    }

    private static bool JoinsNumbers(ReadOnlySpan<char> text, int position) =>
        position + 1 < text.Length
        && text[position] is '、' or '和' or '及' or '与' or '-' or '—' or '至' or '到' or '～' or '~'
        && CountWords.NumberAt(text, text[position + 1] == '第' ? position + 2 : position + 1).Length > 0;

    // 3-5月 is due by the end of May.
    private static bool IsRange(ReadOnlySpan<char> text, int position) =>
        position < text.Length && text[position] is '-' or '—' or '至' or '到' or '～' or '~';

    // 2015年3月 speaks of another year, or says what is already known.
    private static bool IsYear(int value, ReadOnlySpan<char> text, int position) => value >= 1900 && position < text.Length && text[position] == '年';

    private static int AfterYear(ReadOnlySpan<char> text, int position)
    {
        int i = position + 1;
        (_, int length) = CountWords.NumberAt(text, i);
        return length > 0 && i + length < text.Length && text[i + length] == '月' ? i + length + 1 : i;
    }
}
