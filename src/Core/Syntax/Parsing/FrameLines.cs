using System.Buffers;

namespace PlanKit.Syntax.Parsing;

/// <summary>What the lines of a frame look like, each taken by itself.</summary>
internal static class FrameLines
{
    private const int LongestTitle = 60;
    private const int LongestNumber = 40;
    private const int LongestSalutation = 120;
    private const int LongestSigner = 36;
    private const int LongestAdvertisement = 80;
    private const int LongestDate = 24;

    private static readonly AdvertisingWords SurelyAdvertising = new(
        ["仅供学习", "禁止外传", "QQ群", "qq群", "加微信", "微信公众号：", "关注公众号", "扫码关注", "http://", "https://", "www.", "网盘", "更多资料", "更多材料", "更多范文"]);

    private static readonly AdvertisingWords PerhapsAdvertising = new(
        ["会员", "订阅", "下载", "倒卖", "扫码", "公众号", "微信", "免费", "店铺", "权益"]);

    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789０１２３４５６７８９〇○零一二三四五六七八九十元年月日XxＸ× \t\u3000");

    private static readonly SearchValues<char> PageCharacters = SearchValues.Create("0123456789０１２３４５６７８９-—–－·•/ \t\u3000第页共");

    private static readonly SearchValues<char> SentencePunctuation = SearchValues.Create("。；！？!?;");

    private static readonly SearchValues<char> Addressees = SearchValues.Create("各委局处室科部党司组会院校厅办府");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    private static readonly SearchValues<char> PageMarks = SearchValues.Create("-—–－页/·•");

    private static readonly SearchValues<char> OpeningBrackets = SearchValues.Create("〔[［【（(");

    public static bool CouldBeTitle(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && !line.ContainsAny(SentencePunctuation) && !line.Contains('\t') && line[^1] is not ('，' or ',' or '：' or ':' or '、') && HasWords(line);

    /// <summary>工信党〔2026〕3号.</summary>
    public static bool IsDocumentNumber(ReadOnlySpan<char> line)
    {
        int open = line.Length <= LongestNumber && line[^1] == '号' ? line.IndexOfAny(OpeningBrackets) : -1;
        return open >= 0
            && open + 6 < line.Length
            && line[open + 5] is '〕' or ']' or '］' or '】' or '）' or ')'
            && AreDigits(line.Slice(open + 1, 4));
    }

    /// <summary>各党支部：</summary>
    public static bool IsSalutation(ReadOnlySpan<char> line) =>
        line.Length is > 2 and <= LongestSalutation
        && line[^1] is '：' or ':'
        && !line.ContainsAny(SentencePunctuation)
        && (line.ContainsAny(Addressees) || line.Contains("同志", StringComparison.Ordinal))
        && !line.Contains("如下", StringComparison.Ordinal)
        && !line.Contains("以下", StringComparison.Ordinal);

    /// <summary>2026年1月15日, 二〇二六年一月十五日, 2026.1.15; in brackets too.</summary>
    public static bool IsDate(ReadOnlySpan<char> line)
    {
        line = line.Trim("（）() \t\u3000");
        if (line.Length is < 6 or > LongestDate)
        {
            return false;
        }

        return (line.Contains('年') && line.Contains('月') && !line.ContainsAnyExcept(DateCharacters)) || IsDottedDate(line);
    }

    /// <summary>- 3 -, 第3页 共5页, and a number alone.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> line) =>
        line.Length <= 16
        && !line.ContainsAnyExcept(PageCharacters)
        && line.ContainsAny(Digits)
        && !line.Contains("--", StringComparison.Ordinal)
        && (line.ContainsAny(PageMarks) ? line[0] is not ('0' or '/') : line.Length <= 3);

    /// <summary>抄送：…, …2026年1月15日印发.</summary>
    public static bool IsDistribution(ReadOnlySpan<char> line) =>
        line.StartsWith("抄送", StringComparison.Ordinal)
        || line.StartsWith("抄报", StringComparison.Ordinal)
        || line.StartsWith("主题词", StringComparison.Ordinal)
        || (line.EndsWith("印发", StringComparison.Ordinal) && line.Contains('年') && line.Length <= 60);

    /// <summary>附件：…, 附件1, 附：…</summary>
    public static bool BeginsAttachment(ReadOnlySpan<char> line)
    {
        bool isLong = line.StartsWith("附件", StringComparison.Ordinal);
        if (!isLong && !line.StartsWith("附：", StringComparison.Ordinal) && !line.StartsWith("附:", StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = line[(isLong ? 2 : 1)..].TrimStart("0123456789０１２３４５６７８９一二三四五六七八九十 \t\u3000");
        return line.Length <= LongestSalutation && (rest.IsEmpty || rest[0] is '：' or ':' or '.' or '．' or '、');
    }

    /// <summary>Who signs: a short line without punctuation.</summary>
    public static bool CouldBeSigner(ReadOnlySpan<char> line) =>
        line.Length is >= 2 and <= LongestSigner && !line.ContainsAny(SentencePunctuation) && !line.ContainsAny("，：,:") && HasWords(line);

    public static bool IsSurelyAdvertisement(ReadOnlySpan<char> line) =>
        line.Length <= LongestAdvertisement && line[^1] != '。' && SurelyAdvertising.OccurIn(line);

    public static bool IsPerhapsAdvertisement(ReadOnlySpan<char> line) =>
        line.Length <= LongestAdvertisement && line[^1] != '。' && PerhapsAdvertising.OccurIn(line);

    public static bool HasWords(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDottedDate(ReadOnlySpan<char> line) =>
        line.Length <= 10
        && AreDigits(line[..4])
        && line[4] is '.' or '-' or '/' or '．'
        && line[5..].IndexOf(line[4]) is var second and > 0
        && AreDigits(line.Slice(5, second))
        && AreDigits(line[(6 + second)..]);

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (Glyphs.DigitValue(c) < 0)
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }
}
