using System.Globalization;

namespace PlanKit.Compat.Tests;

/// <summary>Dates, times and elapsed times.</summary>
public class NumberFormatDateTests
{
    private static readonly DateTime Afternoon = new(2016, 3, 5, 14, 7, 9, 80, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("yyyy-mm-dd", "2016-03-05")]
    [InlineData("YY/M/D", "16/3/5")]
    [InlineData("d mmm yyyy", "5 Mar 2016")]
    [InlineData("dddd, mmmm d", "Saturday, March 5")]
    [InlineData("ddd mmmmm", "Sat M")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "2016年3月5日")]
    [InlineData("yyyy年m月d日", "2016年3月5日")]
    [InlineData("gg yyy", "A.D. 2016")]
    public void Shows_the_parts_of_a_date(string format, string expected)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string era = culture.DateTimeFormat.GetAbbreviatedEraName(culture.Calendar.GetEra(Afternoon));

        Assert.Equal(expected.Replace("A.D.", era, StringComparison.Ordinal), Formatted.By(format, Afternoon));
    }

    [Theory]
    [InlineData("hh:mm:ss", "14:07:09")]
    [InlineData("h:m:s", "14:7:9")]
    [InlineData("h:mm AM/PM", "2:07 PM")]
    [InlineData("h:mm am/pm", "2:07 pm")]
    [InlineData("h A/P", "2 P")]
    [InlineData("ss.000", "09.080")]
    [InlineData("s.0", "9.1")]
    [InlineData("mm:ss", "07:09")]
    [InlineData("yyyymmddhhmmss", "20160305140709")]
    [InlineData("m/d h:mm", "3/5 14:07")]
    public void Shows_the_parts_of_a_time_and_tells_minutes_from_months(string format, string expected) =>
        Assert.Equal(expected, Formatted.By(format, Afternoon));

    [Theory]
    [InlineData(0, 0, "12 AM")]
    [InlineData(12, 0, "12 PM")]
    [InlineData(23, 59, "11 PM")]
    public void Counts_half_days_from_twelve(int hour, int minute, string expected) =>
        Assert.Equal(expected, Formatted.By("h AM/PM", Afternoon.Date.Add(new TimeSpan(hour, minute, 0))));

    [Theory]
    [InlineData(0, "1900-01-00 Sat")]
    [InlineData(1, "1900-01-01 Sun")]
    [InlineData(59, "1900-02-28 Tue")]
    [InlineData(60, "1900-02-29 Wed")]
    [InlineData(61, "1900-03-01 Thu")]
    [InlineData(42434, "2016-03-05 Sat")]
    [InlineData(2958465, "9999-12-31 Fri")]
    public void Counts_days_from_1900_with_a_leap_day_that_never_was(double serial, string expected) =>
        Assert.Equal(expected, Formatted.By("yyyy-mm-dd ddd", serial));

    [Theory]
    [InlineData(-1.0, "-1")]
    [InlineData(2958466.0, "2958466")]
    [InlineData(1e300, "1E+300")]
    public void Shows_the_number_when_there_is_no_such_day(double serial, string expected) =>
        Assert.Equal(expected, Formatted.By("yyyy-mm-dd", serial));

    [Fact]
    public void Shows_the_last_moment_that_there_is()
    {
        Assert.Equal("9999-12-31 23:59:59", Formatted.By("yyyy-mm-dd hh:mm:ss", 2958465.99999999));
        Assert.Equal("9999-12-31 23:59:59", Formatted.By("yyyy-mm-dd hh:mm:ss", DateTime.MaxValue));
    }

    [Theory]
    [InlineData(0.5, "12:00:00")]
    [InlineData(0.999999999, "00:00:00")]
    [InlineData(42434.588, "14:06:43")]
    public void Rounds_a_number_to_the_second_that_is_shown(double serial, string expected) =>
        Assert.Equal(expected, Formatted.By("hh:mm:ss", serial));

    [Theory]
    [InlineData("[h]:mm:ss", "30:05:09")]
    [InlineData("[hhh]", "030")]
    [InlineData("[m]:ss", "1805:09")]
    [InlineData("[mm]", "1805")]
    [InlineData("[s].00", "108309.25")]
    [InlineData("d\" d \"[h]", "1 d 30")]
    [InlineData("h:mm", "6:05")]
    public void Shows_elapsed_time_in_the_unit_in_brackets(string format, string expected)
    {
        var time = new TimeSpan(1, 6, 5, 9, 250);

        Assert.Equal(expected, Formatted.By(format, time));
        Assert.Equal(expected, Formatted.By(format, time.TotalDays));
    }

    [Fact]
    public void Shows_elapsed_time_before_the_start_with_a_minus() =>
        Assert.Equal("-1:30", Formatted.By("[h]:mm", TimeSpan.FromMinutes(-90)));

    [Fact]
    public void Shows_the_number_when_the_time_is_too_long() =>
        Assert.Equal("1E+300", Formatted.By("[h]", 1e300));

    [Fact]
    public void Shows_a_date_in_elapsed_hours_since_the_start() =>
        Assert.Equal("1018430", Formatted.By("[h]", Afternoon));

    [Fact]
    public void Shows_a_date_as_it_is_when_the_format_is_for_numbers() =>
        Assert.Equal(Afternoon.ToString(CultureInfo.InvariantCulture), Formatted.By("0.00", Afternoon));

    [Fact]
    public void Uses_the_names_and_the_separator_of_the_culture()
    {
        var culture = new CultureInfo("") { DateTimeFormat = { DateSeparator = "." } };
        culture.DateTimeFormat.DayNames = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

        Assert.Equal("5.3.2016 星期六", Formatted.By("d/m/yyyy dddd", Afternoon, culture));
    }
}
