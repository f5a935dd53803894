namespace PlanKit.Syntax.Parsing;

/// <summary>
/// How official documents usually nest their numbering (GB/T 9704: 一、（一）1.（1）). Only a hint: it decides where the document
/// itself leaves two readings.
/// </summary>
internal static class MarkerRanks
{
    /// <summary>A style that nests anywhere.</summary>
    public const int Any = -1;

    /// <summary>The usual level of a style, 0 for the outermost; <see cref="Any"/> where it has none.</summary>
    public static int RankOf(MarkerStyle style) => style switch
    {
        MarkerStyle.Part => 0,
        MarkerStyle.Chapter or MarkerStyle.Topic => 1,
        MarkerStyle.Subchapter => 2,
        MarkerStyle.Article => 3,
        MarkerStyle.Roman => 3,
        MarkerStyle.Chinese => 4,
        MarkerStyle.BracketedChinese => 5,
        MarkerStyle.Arabic => 6,
        MarkerStyle.HalfBracketed => 7,
        MarkerStyle.BracketedArabic => 8,
        MarkerStyle.Circled => 9,
        _ => Any,
    };

    /// <summary>Whether the style usually heads sections.</summary>
    public static bool HeadsSections(MarkerStyle style) => style
        is MarkerStyle.Part or MarkerStyle.Chapter or MarkerStyle.Subchapter or MarkerStyle.Topic or MarkerStyle.Roman or MarkerStyle.Chinese;

    /// <summary>Whether the style usually numbers parts of an item.</summary>
    public static bool NumbersClauses(MarkerStyle style) => style
        is MarkerStyle.BracketedArabic or MarkerStyle.Circled or MarkerStyle.ClauseWord or MarkerStyle.OrdinalWord or MarkerStyle.HalfBracketed;
}
