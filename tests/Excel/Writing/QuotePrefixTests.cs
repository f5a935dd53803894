using PlanKit.Excel.Writing;

namespace PlanKit.Excel.Tests.Writing;

public class QuotePrefixTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 13800000000")]
    [InlineData("-1")]
    [InlineData("@name")]
    [InlineData("\tx")]
    [InlineData("'quoted")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    public void Is_needed_by_what_begins_as_a_formula_does(string text) => Assert.True(QuotePrefix.IsNeededBy(text));

    [Theory]
    [InlineData("007")]
    [InlineData("2.3")]
    [InlineData("1/1")]
    [InlineData("2026-03-31")]
    [InlineData("12e456789012")]
    [InlineData("50%")]
    public void Is_needed_by_what_editing_would_turn_into_a_number_or_a_day(string text) => Assert.True(QuotePrefix.IsNeededBy(text));

    [Theory]
    [InlineData("")]
    [InlineData("第3条")]
    [InlineData("已完成 1/1")]
    [InlineData("3f2a9c")]
    [InlineData("a=b")]
    public void Is_not_needed_by_other_texts(string text) => Assert.False(QuotePrefix.IsNeededBy(text));
}
