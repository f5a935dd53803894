namespace PlanKit.Syntax.Parsing;

/// <summary>The punctuation between a number and the heading that it numbers.</summary>
internal static class MarkerSeparators
{
    /// <summary>No punctuation.</summary>
    public const int None = 0;

    /// <summary>、</summary>
    public const int EnumerationComma = 1;

    /// <summary>. or ．</summary>
    public const int Dot = 2;

    /// <summary>， or ,: a slip for 、 or the dot.</summary>
    public const int Comma = 3;

    /// <summary>。: a slip for ．</summary>
    public const int FullStop = 4;

    /// <summary>： or :</summary>
    public const int Colon = 5;

    /// <summary>Only white space.</summary>
    public const int Blank = 6;

    /// <summary>A tab: the number is a cell of a table.</summary>
    public const int Tab = 7;

    /// <summary>） or )</summary>
    public const int Bracket = 8;

    /// <summary>Which punctuation a character is; <see cref="None"/> where it is none of these.</summary>
    public static int Of(char c) => c switch
    {
        '、' or '､' => EnumerationComma,
        '.' or '．' => Dot,
        ',' or '，' => Comma,
        '。' => FullStop,
        ':' or '：' => Colon,
        ')' or '）' => Bracket,
        _ => None,
    };

    /// <summary>After a marker's own punctuation a second mark may follow: 1.、 or （一）、.</summary>
    public static int SkipSecond(ReadOnlySpan<char> text, int position, int end) =>
        position < end && Of(text[position]) is EnumerationComma or Dot ? position + 1 : position;
}
