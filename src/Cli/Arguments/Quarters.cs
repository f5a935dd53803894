using OneOf;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Arguments;

/// <summary>Quarters on the command line: Q1, q1, 1, 一季度, 第一季度.</summary>
internal static class Quarters
{
    private const string ChineseNumbers = "一二三四";

    private static readonly LocalizableText NoQuarter = new(
        "没有季度“{0}”。一年有四个季度：Q1、Q2、Q3、Q4。",
        "There is no quarter “{0}”. A year has four: Q1, Q2, Q3, Q4.");

    /// <summary>Reads a quarter.</summary>
    public static OneOf<Quarter, Failure> Read(string text)
    {
        string bare = text.Trim().TrimStart('Q', 'q', '第');
        bare = bare.EndsWith("季度", StringComparison.Ordinal) ? bare[..^2] : bare;
        int number = bare.Length == 1 ? ChineseNumbers.IndexOf(bare[0], StringComparison.Ordinal) + 1 : 0;
        if (number == 0 && bare is [>= '1' and <= '4'])
        {
            number = bare[0] - '0';
        }

        return number == 0 ? new Failure(NoQuarter.Format(text)) : (Quarter)number;
    }

    /// <summary>Reads a quarter that may be left out.</summary>
    public static OneOf<Quarter?, Failure> ReadOptional(string? text) =>
        text is null ? (Quarter?)null : Read(text).Match<OneOf<Quarter?, Failure>>(quarter => (Quarter?)quarter, failure => failure);
}
