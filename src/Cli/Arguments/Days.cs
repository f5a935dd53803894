using System.Globalization;
using OneOf;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>Days on the command line: 2016-03-31.</summary>
internal static class Days
{
    private static readonly LocalizableText NoDay = new(
        "“{0}”不是日期。日期写成 年-月-日，如 2016-03-31。",
        "“{0}” is not a day. Write year-month-day: 2016-03-31.");

    /// <summary>Reads a day; <paramref name="fallback"/> where none was given.</summary>
    public static OneOf<DateOnly, Failure> Read(string? text, DateOnly fallback) =>
        ReadOptional(text).Match<OneOf<DateOnly, Failure>>(day => day ?? fallback, failure => failure);

    /// <summary>Reads a day; null where none was given: then it is today where the plan is at home (ADR 0013).</summary>
    public static OneOf<DateOnly?, Failure> ReadOptional(string? text)
    {
        if (text is null)
        {
            return (DateOnly?)null;
        }

        return DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : new Failure(NoDay.Format(text));
    }
}
