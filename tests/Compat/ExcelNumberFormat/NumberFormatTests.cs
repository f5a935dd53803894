using System.Globalization;
using ExcelNumberFormat;

namespace PlanKit.Compat.Tests;

/// <summary>What a format is, and which of its sections a value takes.</summary>
public class NumberFormatTests
{
    [Theory]
    [InlineData("yyyy-mm-dd")]
    [InlineData("h:mm AM/PM")]
    [InlineData("[$-804]yyyy\"年\"m\"月\"d\"日\";@")]
    [InlineData("yyyy年m月d日")]
    public void Is_a_date_format_when_it_shows_a_point_in_time(string format)
    {
        var parsed = new NumberFormat(format);

        Assert.True(parsed.IsValid);
        Assert.True(parsed.IsDateTimeFormat);
        Assert.False(parsed.IsTimeSpanFormat);
        Assert.Equal(format, parsed.FormatString);
    }

    [Theory]
    [InlineData("[h]:mm")]
    [InlineData("[mm]:ss")]
    [InlineData("[SS].00;@")]
    public void Is_a_time_span_format_when_it_shows_elapsed_time(string format)
    {
        var parsed = new NumberFormat(format);

        Assert.True(parsed.IsTimeSpanFormat);
        Assert.False(parsed.IsDateTimeFormat);
    }

    [Theory]
    [InlineData("General")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("@")]
    [InlineData("0.00%")]
    [InlineData("0\\d")]
    [InlineData("0\"h\"")]
    [InlineData("#,##0;[Red]-#,##0")]
    [InlineData("_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"??_ ;_ @_ ")]
    public void Is_neither_when_it_shows_a_number_or_a_text(string? format)
    {
        var parsed = new NumberFormat(format!);

        Assert.True(parsed.IsValid);
        Assert.False(parsed.IsDateTimeFormat);
        Assert.False(parsed.IsTimeSpanFormat);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("0 \"open")]
    [InlineData("[h:mm")]
    [InlineData("yyyy General")]
    [InlineData("hh @")]
    [InlineData("0E+")]
    [InlineData("?/")]
    public void Is_not_valid_when_it_cannot_be_read_and_then_shows_the_value_as_it_is(string format)
    {
        Assert.False(new NumberFormat(format).IsValid);
        Assert.Equal("1234.5", Formatted.By(format, 1234.5));
        Assert.Equal("text", Formatted.By(format, "text"));
    }

    [Theory]
    [InlineData(5, "plus 5")]
    [InlineData(-5, "minus 5")]
    [InlineData(0, "none")]
    [InlineData("five", "word five")]
    public void Takes_the_section_by_sign_or_kind(object value, string expected) =>
        Assert.Equal(expected, Formatted.By("\"plus \"0;\"minus \"0;\"none\";\"word \"@", value));

    [Theory]
    [InlineData("0.0", -2.5, "-2.5")]
    [InlineData("0.0;(0.0)", -2.5, "(2.5)")]
    [InlineData("0.0;(0.0)", 0, "0.0")]
    [InlineData("0;@", -2, "-2")]
    [InlineData("0;-0;@", 0, "0")]
    [InlineData("General;-General", -2, "-2")]
    [InlineData("0;;", 0, "")]
    [InlineData(";;;", 12, "")]
    public void Puts_a_minus_where_the_section_is_not_for_negative_numbers(string format, double value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Theory]
    [InlineData(90, "A")]
    [InlineData(60, "B 60")]
    [InlineData(-3, "-C 3")]
    public void Takes_the_section_whose_condition_holds(double value, string expected) =>
        Assert.Equal(expected, Formatted.By("[>=90]\"A\";[>=60]\"B \"0;\"C \"0", value));

    [Theory]
    [InlineData("[<10]\"few\";\"many\"", 9.99, "few")]
    [InlineData("[<=10]\"few\";\"many\"", 10, "few")]
    [InlineData("[>10]\"many\";\"few\"", 10, "few")]
    [InlineData("[=10]\"ten\";0", 10, "ten")]
    [InlineData("[<>10]0;\"ten\"", 10, "ten")]
    [InlineData("[<-1.5E+1]\"low\";0", -16, "low")]
    public void Knows_every_comparison(string format, double value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Fact]
    public void Shows_the_number_as_it_is_when_no_section_is_for_it() =>
        Assert.Equal("7", Formatted.By("[<0]0.00;[>10]0.00", 7.0));

    [Theory]
    [InlineData("@", "text", "text")]
    [InlineData("\"about \"@", "text", "about text")]
    [InlineData("0;@\"!\"", "text", "text!")]
    [InlineData("0.00", "text", "text")]
    [InlineData("General", "text", "text")]
    [InlineData("0;0;0;", "text", "")]
    public void Shows_a_text_in_the_text_section_if_there_is_one(string format, string value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Theory]
    [InlineData("General", 1234.5, "1234.5")]
    [InlineData("GENERAL", 0.1, "0.1")]
    [InlineData("General", 1.0 / 3, "0.333333333333333")]
    [InlineData("General\" 人\"", 32, "32 人")]
    [InlineData("", 12, "12")]
    public void Shows_a_number_as_it_is_in_general(string format, object value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Fact]
    public void Takes_whole_numbers_of_both_sizes()
    {
        Assert.Equal("1,200", Formatted.By("#,##0", 1200));
        Assert.Equal("1,200", Formatted.By("#,##0", (short)1200));
    }

    [Theory]
    [InlineData(true, "True")]
    [InlineData(double.NaN, "NaN")]
    public void Shows_what_is_no_number_as_it_is(object value, string expected) =>
        Assert.Equal(expected, Formatted.By("0.00", value));

    [Fact]
    public void Refuses_when_there_is_no_culture() =>
        Assert.Throws<ArgumentNullException>(() => new NumberFormat("0").Format(1.0, null!));

    [Fact]
    public void Reads_any_text_without_an_exception()
    {
        const string Alphabet = "0#?.,%/@;[]\"\\_*EeyMdhsg+-<>=1年人AMP: $G";
        var random = new Random(20161231);
        for (int i = 0; i < 20_000; i++)
        {
            string format = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            foreach (object value in new object[] { 0.0, -1.5, 1e300, 42736.75, 5e-320, "text", TimeSpan.FromHours(-30), new DateTime(2016, 2, 29, 0, 0, 0, DateTimeKind.Unspecified) })
            {
                Assert.NotNull(new NumberFormat(format).Format(value, CultureInfo.InvariantCulture));
            }
        }
    }
}
