namespace PlanKit.Syntax.Parsing;

/// <summary>A line that holds more than blanks.</summary>
/// <param name="Start">Its first character, blanks included.</param>
/// <param name="ContentStart">Its first character that is not blank.</param>
/// <param name="ContentEnd">After its last character that is not blank.</param>
/// <param name="BlankLinesBefore">How many empty lines stand between it and the one before.</param>
internal readonly record struct TextLine(int Start, int ContentStart, int ContentEnd, int BlankLinesBefore)
{
    /// <summary>How many characters there are between the blanks.</summary>
    public int ContentLength => ContentEnd - ContentStart;

    /// <summary>How many blanks it begins with.</summary>
    public int Indent => ContentStart - Start;

    /// <summary>The characters between the blanks.</summary>
    public ReadOnlySpan<char> ContentOf(ReadOnlySpan<char> text) => text[ContentStart..ContentEnd];
}
