using System.Globalization;

namespace PlanKit.Compat.Tests;

/// <summary>Digits: places, groups, scales, powers and fractions.</summary>
public class NumberFormatNumberTests
{
    [Theory]
    [InlineData("0", 0, "0")]
    [InlineData("000", 7, "007")]
    [InlineData("0", 1234, "1234")]
    [InlineData("#", 0, "")]
    [InlineData("#.##", 0, ".")]
    [InlineData("#.##", 1.5, "1.5")]
    [InlineData("0.00", 1.5, "1.50")]
    [InlineData("0.0#", 1.25, "1.25")]
    [InlineData("0.0#", 1.2, "1.2")]
    [InlineData("??0.0??", 1.25, "  1.25 ")]
    [InlineData("???.???", 0, "   .   ")]
    [InlineData(".00", 0.5, ".50")]
    [InlineData(".00", 12.5, "12.50")]
    [InlineData("0.00", -12.5, "-12.50")]
    public void Fills_places_with_digits_zeros_or_blanks(string format, double value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Theory]
    [InlineData("0", 0.5, "1")]
    [InlineData("0", 2.5, "3")]
    [InlineData("0", -2.5, "-3")]
    [InlineData("0.00", 1.005, "1.01")]
    [InlineData("0.00", 2.675, "2.68")]
    [InlineData("0.0", 9.95, "10.0")]
    [InlineData("0.000000000000000000000000000000", 0.5, "0.500000000000000000000000000000")]
    public void Rounds_half_away_from_zero_as_the_number_was_typed(string format, double value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Theory]
    [InlineData("#,##0", 0, "0")]
    [InlineData("#,##0", 999, "999")]
    [InlineData("#,##0", 1234567, "1,234,567")]
    [InlineData("#,##0.00", -1234567.891, "-1,234,567.89")]
    [InlineData("000,000", 5, "000,005")]
    [InlineData("0,0", 12345678, "12,345,678")]
    public void Groups_digits_when_a_comma_is_between_places(string format, double value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Theory]
    [InlineData("0,", 12345, "12")]
    [InlineData("0.0,,", 12345678, "12.3")]
    [InlineData("#,##0,", 1234567890, "1,234,568")]
    [InlineData("0,.00", 12345, "12.35")]
    [InlineData("0.0,\"K\"", 12345, "12.3K")]
    [InlineData("0%", 0.256, "26%")]
    [InlineData("0.0%", 0.256, "25.6%")]
    [InlineData("%0", 0.5, "%50")]
    [InlineData("0%%", 0.5, "5000%%")]
    public void Scales_by_thousands_and_hundreds(string format, double value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Theory]
    [InlineData("\"No. \"0", 3, "No. 3")]
    [InlineData("0\\m", 3, "3m")]
    [InlineData("$0.00", 3, "$3.00")]
    [InlineData("\"￥\"#,##0.00", 1234.5, "￥1,234.50")]
    [InlineData("[$€-407] 0", 3, "€ 3")]
    [InlineData("[$-804]0", 3, "3")]
    [InlineData("[DBNum1][$-804]0", 3, "3")]
    [InlineData("[Red]0", 3, "3")]
    [InlineData("[Color10]0", 3, "3")]
    [InlineData("0_)", 3, "3 ")]
    [InlineData("* 0", 3, " 3")]
    [InlineData("000\\-0000", 5551234, "555-1234")]
    [InlineData("(000) 000-0000", 5551234567d, "(555) 123-4567")]
    [InlineData("0人", 32, "32人")]
    [InlineData("第0条", 3, "第3条")]
    [InlineData("\"done\"", 3, "done")]
    public void Shows_text_around_and_between_the_digits(string format, double value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Theory]
    [InlineData("0.00E+00", 12345, "1.23E+04")]
    [InlineData("0.00E+00", 0.00012345, "1.23E-04")]
    [InlineData("0.00E-00", 12345, "1.23E04")]
    [InlineData("0.0e+0", -12345, "-1.2e+4")]
    [InlineData("0.0E+0", 0, "0.0E+0")]
    [InlineData("0.0E+0", 9.99, "1.0E+1")]
    [InlineData("##0.0E+0", 12345, "12.3E+3")]
    [InlineData("##0.0E+0", 1234567, "1.2E+6")]
    [InlineData("##0.0E+0", 0.00012345, "123.5E-6")]
    [InlineData("##0.0E+0", 999.96, "1.0E+3")]
    [InlineData(".00E+0", 123, ".12E+3")]
    [InlineData("0E+0", 1e300, "1E+300")]
    [InlineData("0E+0", 5e-320, "5E-320")]
    public void Shows_a_power_of_ten(string format, double value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Theory]
    [InlineData("# ?/?", 1.5, "1 1/2")]
    [InlineData("# ?/?", 0.5, " 1/2")]
    [InlineData("# ?/?", -1.2, "-1 1/5")]
    [InlineData("# ?/?", 1, "1    ")]
    [InlineData("# ?/?", 0, "0    ")]
    [InlineData("# ?/?", 0.99, "1    ")]
    [InlineData("# ??/??", 12.34, "12 17/50")]
    [InlineData("# ??/??", 1.2, "1  1/5 ")]
    [InlineData("# ???/???", 3.14159265, "3  16/113")]
    [InlineData("??/??", 1.5, " 3/2 ")]
    [InlineData("00/00", 1.5, "03/02")]
    [InlineData("?/?", 0, "0/1")]
    [InlineData("# ?/8", 2.3, "2 2/8")]
    [InlineData("# ?/8", 2.99, "3    ")]
    [InlineData("# ??/16", 2.3, "2  5/16")]
    [InlineData("# ??/100\" m\"", 2.3, "2 30/100 m")]
    [InlineData("# ?/10", 2, "2     ")]
    public void Shows_a_fraction(string format, double value, string expected) =>
        Assert.Equal(expected, Formatted.By(format, value));

    [Fact]
    public void Uses_the_separators_of_the_culture()
    {
        var culture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "−" } };

        Assert.Equal("−1.234.567,89", Formatted.By("#,##0.00", -1234567.89, culture));
        Assert.Equal("1,2E−4", Formatted.By("0.0E+0", 0.00012, culture));
    }
}
