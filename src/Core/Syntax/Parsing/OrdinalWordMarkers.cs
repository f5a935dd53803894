using System.Collections.Immutable;

namespace PlanKit.Syntax.Parsing;

/// <summary>第一部分 第一章 第一条 第一专题, and 第一， 第二，. Not 第一责任人, 第一季度, 第一、二季度.</summary>
internal static class OrdinalWordMarkers
{
    private static readonly ImmutableArray<OrdinalUnit> Units =
    [
        new("部分", MarkerStyle.Part, MayTouchTitle: true),
        new("篇", MarkerStyle.Part, MayTouchTitle: false),
        new("编", MarkerStyle.Part, MayTouchTitle: false),
        new("板块", MarkerStyle.Part, MayTouchTitle: false),
        new("章", MarkerStyle.Chapter, MayTouchTitle: true),
        new("节", MarkerStyle.Subchapter, MayTouchTitle: true),
        new("条", MarkerStyle.Article, MayTouchTitle: true),
        new("专题", MarkerStyle.Topic, MayTouchTitle: true),
        new("阶段", MarkerStyle.Topic, MayTouchTitle: false),
        new("讲", MarkerStyle.Topic, MayTouchTitle: false),
        new("单元", MarkerStyle.Topic, MayTouchTitle: false),
        new("项", MarkerStyle.Topic, MayTouchTitle: false),
        new("步", MarkerStyle.Topic, MayTouchTitle: false),
        new("类", MarkerStyle.Topic, MayTouchTitle: false),
    ];

    private static readonly string[] Continuations = ["结束", "完成", "之后", "以后", "期间", "之前", "以前"];

    public static bool TryRead(ReadOnlySpan<char> text, int position, int end, bool atLineStart, out MarkerCandidate candidate)
    {
        candidate = default;
        int numeralStart = Glyphs.SkipBlanks(text, position + 1, end);
        (int ordinal, int numeralEnd) = ReadNumeral(text, numeralStart, end);
        if (numeralEnd == numeralStart || ordinal < 1)
        {
            return false;
        }

        int next = Glyphs.SkipBlanks(text, numeralEnd, end);
        if (next >= end)
        {
            return false;
        }

        MarkerDoubt spaced = numeralStart > position + 1 || next > numeralEnd ? MarkerDoubt.SpacedOut : MarkerDoubt.None;
        if (MarkerSeparators.Of(text[next]) is MarkerSeparators.EnumerationComma or MarkerSeparators.Comma or MarkerSeparators.Colon)
        {
            candidate = Candidate(MarkerStyle.OrdinalWord, 0) with { End = next + 1, Variant = MarkerSeparators.Of(text[next]), Doubts = spaced };
            return !Amounts.ContinuesChinese(text, next + 1, end, ordinal) && !Amounts.ContinuesArabic(text, next + 1, end);
        }

        if (!atLineStart || FindUnit(text[next..end]) is not { } index)
        {
            return false;
        }

        OrdinalUnit unit = Units[index];
        int after = next + unit.Word.Length;
        if (!MayFollow(text, after, end, unit))
        {
            return false;
        }

        bool isSeparated = after < end && MarkerSeparators.Of(text[after]) is not (MarkerSeparators.None or MarkerSeparators.Bracket);
        candidate = Candidate(unit.Style, index + 1) with { End = isSeparated ? after + 1 : after, Doubts = spaced };
        return true;

        MarkerCandidate Candidate(MarkerStyle style, int unitKey) => new()
        {
            Style = style,
            Unit = unitKey,
            Start = position,
            End = next,
            NumeralStart = numeralStart,
            NumeralLength = numeralEnd - numeralStart,
            Ordinal = ordinal,
        };
    }

    private static (int Ordinal, int End) ReadNumeral(ReadOnlySpan<char> text, int start, int end)
    {
        int value = 0;
        int i = start;
        while (i < end && i - start < 3 && Glyphs.DigitValue(text[i]) is var digit and >= 0)
        {
            value = (value * 10) + digit;
            i++;
        }

        return i > start ? (value, i) : ChineseNumeral.Read(text, start, end, lookalikes: false) is var read ? (read.Value, start + read.Length) : default;
    }

    private static int? FindUnit(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < Units.Length; i++)
        {
            if (text.StartsWith(Units[i].Word, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return null;
    }

    // 第三条规定, 第一部分的: these speak of a part, they don't begin one.
    private static bool MayFollow(ReadOnlySpan<char> text, int position, int end, OrdinalUnit unit)
    {
        if (position == end || Glyphs.IsBlank(text[position]))
        {
            return true;
        }

        foreach (string word in Continuations)
        {
            if (text[position..end].StartsWith(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        char next = text[position];
        return next is '：' or ':' or '、' or '．' or '.' or '（' or '('
            || (unit.MayTouchTitle && Glyphs.IsHan(next) && next is not ('的' or '是' or '规' or '款' or '第' or '和' or '至' or '到' or '以' or '已' or '与' or '中' or '所'));
    }

    private sealed record OrdinalUnit(string Word, MarkerStyle Style, bool MayTouchTitle);
}
