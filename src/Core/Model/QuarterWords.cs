using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>The words for people of quarters; the word in files and JSON is the enumeration's own, <c>Q1</c>.</summary>
public static class QuarterWords
{
    private static readonly LocalizableText[] Texts =
        [new("第一季度", "Q1"), new("第二季度", "Q2"), new("第三季度", "Q3"), new("第四季度", "Q4")];

    /// <summary>The quarter's name.</summary>
    public static LocalizableText Text(this Quarter quarter) => Texts[(int)quarter - 1];
}
