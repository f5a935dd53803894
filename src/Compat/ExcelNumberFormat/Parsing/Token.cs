namespace ExcelNumberFormat.Parsing;

/// <summary>A piece of a format.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">What is shown for a literal; else the piece itself, without brackets.</param>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    /// <summary>The lower-case letter that tells date parts apart.</summary>
    internal char Letter => char.ToLowerInvariant(Text[0]);

    /// <summary>Whether it is a date part, plain or elapsed, of this letter.</summary>
    internal bool IsTimePart(char letter) => Kind is TokenKind.DatePart or TokenKind.Elapsed && Letter == letter;
}
