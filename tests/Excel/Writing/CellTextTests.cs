using FsCheck;
using FsCheck.Fluent;
using PlanKit.Excel.Writing;
using PlanKit.Text;

namespace PlanKit.Excel.Tests.Writing;

public class CellTextTests
{
    [Theory]
    [InlineData("a\u0000b", "a␀b")]
    [InlineData("a\u001Fb", "a␟b")]
    [InlineData("\u000B", "␋")]
    [InlineData("a\tb\nc", "a\tb\nc")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("x\uFFFEy\uFFFFz", "x\uFFFDy\uFFFDz")]
    [InlineData("汉字𠀀", "汉字𠀀")]
    public void Shows_forbidden_characters_by_substitutes(string text, string shown) =>
        Assert.Equal(shown, CellText.Fit(text, Language.Chinese));

    [Fact]
    public void Shows_unpaired_surrogates_by_the_replacement_character()
    {
        Assert.Equal("a\uFFFD", CellText.Show("a\uD840"));
        Assert.Equal("\uFFFDb", CellText.Show("\uDC00b"));
        Assert.Equal("\uFFFD\uFFFD", CellText.Show("\uDC00\uD840"));
    }

    [Fact]
    public void Leaves_a_text_of_the_very_limit_as_it_is()
    {
        string text = new('字', CellText.Limit);
        Assert.Same(text, CellText.Fit(text, Language.Chinese));
    }

    [Theory]
    [InlineData(CellText.Limit + 1)]
    [InlineData(CellText.Limit + 10)]
    [InlineData(CellText.Limit + 72)]
    [InlineData(100_000)]
    [InlineData(1_000_050)]
    public void Names_how_many_characters_were_cut(int length)
    {
        string text = new('字', length);
        string chinese = CellText.Fit(text, Language.Chinese);
        string english = CellText.Fit(text, Language.English);

        int keptInChinese = chinese.IndexOf('…', StringComparison.Ordinal);
        int keptInEnglish = english.IndexOf('…', StringComparison.Ordinal);
        Assert.Equal($"…（此处截去{length - keptInChinese}个字符：单元格最多容纳32767个）", chinese[keptInChinese..]);
        Assert.Equal($"… ({length - keptInEnglish} characters were cut here: a cell holds 32,767)", english[keptInEnglish..]);
        Assert.InRange(chinese.Length, CellText.Limit - 1, CellText.Limit);
        Assert.InRange(english.Length, CellText.Limit - 1, CellText.Limit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void Never_cuts_a_surrogate_pair_in_two(string lead)
    {
        string text = lead + string.Concat(Enumerable.Repeat("𠀀", 20_000));
        string fitted = CellText.Fit(text, Language.Chinese);

        int kept = fitted.IndexOf('…', StringComparison.Ordinal);
        Assert.StartsWith(fitted[..kept], text, StringComparison.Ordinal);
        Assert.True(char.IsLowSurrogate(fitted[kept - 1]));
        Assert.Contains($"截去{(text.Length - kept) / 2}个字符", fitted, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_only_what_xml_allows_and_never_more_than_the_limit() =>
        Prop.ForAll(
            HostileTexts.Any().ToArbitrary(),
            text =>
            {
                string fitted = CellText.Fit(text, Language.English);
                System.Xml.XmlConvert.VerifyXmlChars(fitted);
                return fitted.Length <= CellText.Limit && string.Equals(CellText.Fit(fitted, Language.English), fitted, StringComparison.Ordinal);
            }).QuickCheckThrowOnFailure();
}
