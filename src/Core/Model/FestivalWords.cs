using System.Collections.Immutable;

namespace PlanKit.Model;

/// <summary>七一前夕, “五一”期间: days that everybody knows stand for their month.</summary>
internal static class FestivalWords
{
    /// <summary>The characters with which the words begin.</summary>
    public const string Beginnings = "元三五六七八十国建";

    private static readonly ImmutableArray<Festival> Festivals =
    [
        new("元旦", Month: 1, MonthBefore: 12), new("三八", 3, 3), new("五一", 5, 4), new("五四", 5, 4), new("六一", 6, 5),
        new("七一", 7, 6), new("八一", 8, 7), new("十一", 10, 9), new("国庆", 10, 9), new("建党节", 7, 6),
    ];

    private static readonly string[] Before = ["前夕", "之前", "前"];

    private static readonly string[] During = ["期间", "之际", "当天", "当日", "前后"];

    public static CadenceMatch ReadAt(ReadOnlySpan<char> text, int position)
    {
        foreach (Festival festival in Festivals)
        {
            if (text[position..].StartsWith(festival.Name, StringComparison.Ordinal))
            {
                return Read(text, position, festival);
            }
        }

        return default;
    }

    private static CadenceMatch Read(ReadOnlySpan<char> text, int position, Festival festival)
    {
        int after = position + festival.Name.Length;
        while (after < text.Length && text[after] is '”' or '"' or '节' or '’')
        {
            after++;
        }

        int during = LengthOf(During, text[after..]);
        if (during > 0)
        {
            return new CadenceMatch(after + during - position, Cadence.In([festival.Month]));
        }

        int before = LengthOf(Before, text[after..]);
        return before > 0 ? new CadenceMatch(after + before - position, Cadence.In([festival.MonthBefore])) : default;
    }

    private static int LengthOf(string[] words, ReadOnlySpan<char> text)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private sealed record Festival(string Name, int Month, int MonthBefore);
}
