using System.Globalization;

namespace PlanKit.Syntax.Parsing;

/// <summary>Chinese numerals up to 199, in everyday and in formal (大写) characters.</summary>
internal static class ChineseNumeral
{
    /// <summary>Every Chinese character that <see cref="ValueOf"/> or <see cref="LookalikeOf"/> knows: those with which a numeral can begin.</summary>
    public const string HanBeginnings = Characters + "彡士土人入";

    /// <summary>Every character that <see cref="ValueOf"/> knows.</summary>
    public const string Characters = "一壹弌二贰貳三叁參叄四肆五伍六陆陸七柒八捌九玖十拾百佰〇零";

    private const string Everyday = "〇一二三四五六七八九十";
    private const int Largest = 199;

    // 一百零九 needs no more; a longer row is none of ours.
    private const int LongestNumeral = 8;

    private static readonly CharacterSet All = new(Characters);

    /// <summary>1 to 9 for a digit, 10 for 十, 100 for 百, 0 for 〇 and 零; else -1.</summary>
    public static int ValueOf(char c) => All.Contains(c) ? KnownValueOf(c) : -1;

    /// <summary>The digit that a misread character stands for: a dash for 一, ニ for 二; else -1.</summary>
    public static int LookalikeOf(char c) => c switch
    {
        '—' or '–' or '-' or '－' or 'ー' or '─' or '━' => 1,
        'ニ' => 2,
        'ミ' or '彡' => 3,
        '士' or '土' => 10,
        '人' or '入' => 8,
        _ => -1,
    };

    /// <summary>Reads the numeral that stands at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it begins.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="lookalikes">Whether misread characters count too.</param>
    /// <returns>Its value and length, and whether a character was misread; a length of 0 where there is none, or one past 199.</returns>
    public static (int Value, int Length, bool Misread) Read(ReadOnlySpan<char> text, int position, int end, bool lookalikes)
    {
        int total = 0;
        int digit = -1;
        int scale = int.MaxValue;
        bool misread = false;
        int i = position;
        for (; i < end && i - position < LongestNumeral; i++)
        {
            int value = ValueOf(text[i]);
            if (value < 0 && lookalikes)
            {
                value = LookalikeOf(text[i]);
                misread |= value > 0;
            }

            if (value < 0)
            {
                break;
            }

            if (value >= 10)
            {
                if (value >= scale)
                {
                    return default;
                }

                total += Math.Max(digit, 1) * value;
                scale = value;
                digit = -1;
            }
            else if (digit > 0)
            {
                // 一二三: a row of digits is a year or a name, not a number of a list.
                return default;
            }
            else
            {
                digit = value;
            }
        }

        total += Math.Max(digit, 0);
        return total is > 0 and <= Largest ? (total, i - position, misread) : default;
    }

    /// <summary>The first character of what <see cref="Write"/> gives.</summary>
    public static char FirstCharacter(int value) => value switch
    {
        <= 10 => Everyday[value],
        < 20 => '十',
        < 100 => Everyday[value / 10],
        _ => '一',
    };

    /// <summary>Writes 1 to 199 in everyday characters.</summary>
    public static string Write(int value)
    {
        if (value > 99)
        {
            int rest = value - 100;
            return rest == 0 ? "一百" : rest < 10 ? "一百零" + Everyday[rest] : "一百" + (rest < 20 ? "一" : "") + Write(rest);
        }

        if (value <= 10)
        {
            return Everyday[value].ToString(CultureInfo.InvariantCulture);
        }

        string tens = value < 20 ? "十" : Everyday[value / 10] + "十";
        return value % 10 == 0 ? tens : tens + Everyday[value % 10];
    }

    private static int KnownValueOf(char c) => c switch
    {
        '一' or '壹' or '弌' => 1,
        '二' or '贰' or '貳' => 2,
        '三' or '叁' or '參' or '叄' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        _ => 0,
    };
}
