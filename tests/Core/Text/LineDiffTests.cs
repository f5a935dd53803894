using FsCheck;
using FsCheck.Fluent;
using PlanKit.Text;

namespace PlanKit.Tests.Text;

public sealed class LineDiffTests
{
    private static Gen<string> Texts { get; } = Gen.Elements("甲\n", "乙\n", "丙\r\n", "\n").ListOf().Select(string.Concat);

    [Fact]
    public void Shows_what_went_before_what_came() => Assert.Equal(
        [" 甲", "-乙", "+丁", " 丙"], LineDiff.Between("甲\n乙\n丙\n", "甲\n丁\n丙\n").Select(change => change.Sign + change.Text));

    [Fact]
    public void Finds_the_fewest_lines() => Assert.Equal(
        ["-一", " 二", " 三", "+四"], LineDiff.Between("一\n二\n三\n", "二\n三\n四\n").Select(change => change.Sign + change.Text));

    [Fact]
    public void Sees_that_a_line_end_changed() => Assert.Equal(
        ["-甲", "+甲"], LineDiff.Between("甲\n", "甲\r\n").Select(change => change.Sign + change.Text));

    [Fact]
    public void Holds_both_texts_in_order() => Prop.ForAll(Texts.Two().ToArbitrary(), texts =>
    {
        var changes = LineDiff.Between(texts.Item1, texts.Item2);

        Assert.Equal(Lines(texts.Item1), changes.Where(change => change.Before is not null).Select(change => change.Text));
        Assert.Equal(Lines(texts.Item2), changes.Where(change => change.After is not null).Select(change => change.Text));
        Assert.Equal(Enumerable.Range(1, Lines(texts.Item1).Length), changes.Where(change => change.Before is not null).Select(change => change.Before!.Value));
        Assert.Equal(Enumerable.Range(1, Lines(texts.Item2).Length), changes.Where(change => change.After is not null).Select(change => change.After!.Value));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Compares_texts_that_have_nothing_in_common_as_a_whole()
    {
        string before = string.Concat(Enumerable.Range(0, 3000).Select(i => $"甲{i}\n")), after = string.Concat(Enumerable.Range(0, 3000).Select(i => $"乙{i}\n"));

        Assert.Equal(6000, LineDiff.Between(before, after).Length);
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n")[..^1].Split('\n');
}
