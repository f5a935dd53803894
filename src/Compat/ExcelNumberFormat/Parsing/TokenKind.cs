namespace ExcelNumberFormat.Parsing;

/// <summary>What a piece of a format stands for.</summary>
internal enum TokenKind
{
    /// <summary>Text that is shown as it is.</summary>
    Literal,

    /// <summary><c>0</c>, <c>#</c> or <c>?</c>: a digit, and what stands there when there is none.</summary>
    Digit,

    /// <summary><c>1</c> to <c>9</c>: text, or a part of a fixed denominator.</summary>
    Numeral,

    /// <summary>The point before the decimals.</summary>
    Point,

    /// <summary>Groups digits, scales by a thousand, or is text, by where it stands.</summary>
    Comma,

    /// <summary>Scales by a hundred, and is shown.</summary>
    Percent,

    /// <summary><c>E+</c> or <c>E-</c>.</summary>
    Exponent,

    /// <summary>The bar of a fraction, or text.</summary>
    Slash,

    /// <summary>The word <c>General</c>: the number as it is.</summary>
    General,

    /// <summary><c>@</c>: the text as it is.</summary>
    Text,

    /// <summary><c>y</c>, <c>m</c>, <c>d</c>, <c>h</c>, <c>s</c> or <c>g</c>, repeated.</summary>
    DatePart,

    /// <summary><c>[h]</c>, <c>[m]</c> or <c>[s]</c>: all of the time in this unit.</summary>
    Elapsed,

    /// <summary><c>AM/PM</c> or <c>A/P</c>.</summary>
    HalfDay,

    /// <summary><c>&lt;10</c> and the like, in brackets: for which numbers the section is.</summary>
    Condition,

    /// <summary>The end of a section.</summary>
    Semicolon,
}
