using System.Collections.Immutable;
using PlanKit.Syntax.Parsing;

namespace PlanKit.Model;

/// <summary>每季度, 每月, 每半年, 每年, 全年, 每周四, 天天, each with the number of times that follows it.</summary>
internal static class PeriodWords
{
    /// <summary>The characters with which the words begin.</summary>
    public const string Beginnings = "每按季逐月天全一年";

    // Of a month it can be said for sure that every weekday occurs four times in it and that it has 28 days. A plan is kept by
    // quarters, so there is no shorter period; these are the numbers that can be asked for in any month.
    private const int WeeksOfAnyMonth = 4;
    private const int DaysOfAnyMonth = 28;

    private static readonly ImmutableArray<Word> Words =
    [
        new("每个季度", CadencePeriod.Quarter), new("每季度", CadencePeriod.Quarter), new("每季", CadencePeriod.Quarter),
        new("按季度", CadencePeriod.Quarter), new("按季", CadencePeriod.Quarter), new("季季", CadencePeriod.Quarter),
        new("每半年", CadencePeriod.HalfYear), new("每半月", CadencePeriod.Month, 2),
        new("每个月", CadencePeriod.Month), new("每月", CadencePeriod.Month), new("按月", CadencePeriod.Month), new("逐月", CadencePeriod.Month),
        new("月月", CadencePeriod.Month),
        new("每周", CadencePeriod.Month, WeeksOfAnyMonth), new("每星期", CadencePeriod.Month, WeeksOfAnyMonth),
        new("每天", CadencePeriod.Month, DaysOfAnyMonth), new("每日", CadencePeriod.Month, DaysOfAnyMonth), new("天天", CadencePeriod.Month, DaysOfAnyMonth),
        new("每年度", CadencePeriod.Year), new("每年", CadencePeriod.Year),
        new("全年", CadencePeriod.Year, NeedsCount: true), new("一年", CadencePeriod.Year, NeedsCount: true), new("年内", CadencePeriod.Year, NeedsCount: true),
    ];

    public static CadenceMatch ReadAt(ReadOnlySpan<char> text, int position)
    {
        if (!Beginnings.Contains(text[position], StringComparison.Ordinal))
        {
            return default;
        }

        if (ReadSeveralMonths(text, position) is { Length: > 0 } months)
        {
            return months;
        }

        foreach (Word word in Words)
        {
            if (text[position..].StartsWith(word.Text, StringComparison.Ordinal))
            {
                return Read(text, position, word);
            }
        }

        return default;
    }

    private static CadenceMatch Read(ReadOnlySpan<char> text, int position, Word word)
    {
        int end = position + word.Text.Length;
        if (word.Period == CadencePeriod.Year && CalendarWords.ReadAt(text, end).Cadence is not null)
        {
            // 每年6月: the month says more than the year.
            return default;
        }

        if (word.TimesInPeriod == WeeksOfAnyMonth && end < text.Length && (text[end] is '日' or '天' || ChineseNumeral.ValueOf(text[end]) is > 0 and < 7))
        {
            end++;
        }

        bool countsWeeksOrDays = word.TimesInPeriod is WeeksOfAnyMonth or DaysOfAnyMonth;
        (int times, int countEnd) = CountWords.TimesAfter(text, end, mayCountDays: word.Period == CadencePeriod.Year);
        if (times == 0)
        {
            return word.NeedsCount ? default : new CadenceMatch(end - position, Cadence.Every(word.Period, word.TimesInPeriod), countsWeeksOrDays);
        }

        return new CadenceMatch(countEnd - position, Cadence.Every(word.Period, times * word.TimesInPeriod), countsWeeksOrDays);
    }

    // 每两个月, 每三个月, 每六个月.
    private static CadenceMatch ReadSeveralMonths(ReadOnlySpan<char> text, int position)
    {
        (int count, int length) = text[position] == '每' ? CountWords.NumberAt(text, position + 1) : default;
        int unit = position + 1 + length;
        if (length == 0 || unit >= text.Length || !text[unit..].StartsWith("个月", StringComparison.Ordinal) || count < 1 || 12 % count != 0)
        {
            return default;
        }

        (int times, int countEnd) = CountWords.TimesAfter(text, unit + 2, mayCountDays: false);
        Cadence cadence = Cadence.In(Enumerable.Range(1, 12 / count).Select(index => index * count), Math.Max(times, 1));
        return new CadenceMatch((times == 0 ? unit + 2 : countEnd) - position, cadence);
    }

    private sealed record Word(string Text, CadencePeriod Period, int TimesInPeriod = 1, bool NeedsCount = false);
}
