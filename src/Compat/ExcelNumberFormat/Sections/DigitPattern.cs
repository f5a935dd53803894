using System.Text;
using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>Placeholders for digits, with the literals between them.</summary>
internal sealed class DigitPattern
{
    private readonly IReadOnlyList<Token> _tokens;

    internal DigitPattern(IEnumerable<Token> tokens)
    {
        _tokens = [.. tokens];
        Count = _tokens.Count(token => token.Kind == TokenKind.Digit);
        HasZero = _tokens.Any(token => token is { Kind: TokenKind.Digit, Text: "0" });
    }

    /// <summary>The number of placeholders.</summary>
    internal int Count { get; }

    /// <summary>Whether a placeholder shows a zero where there is no digit.</summary>
    internal bool HasZero { get; }

    /// <summary>How many characters it takes at least.</summary>
    internal int Width => _tokens.Sum(token => token.Text.Length);

    /// <summary>Writes digits so that the last one is at the last placeholder; what is too long comes at the first.</summary>
    /// <param name="result">What is written to.</param>
    /// <param name="digits">The digits, without zeros before them.</param>
    /// <param name="groupSeparator">Between groups of three digits, or empty.</param>
    internal void WriteFromRight(StringBuilder result, string digits, string groupSeparator = "")
    {
        int place = Count;
        foreach (Token token in _tokens)
        {
            if (token.Kind != TokenKind.Digit)
            {
                result.Append(token.Text);
                continue;
            }

            if (place == Count)
            {
                for (int extra = digits.Length; extra > Count; extra--)
                {
                    WriteDigit(result, digits[^extra], extra, groupSeparator);
                }
            }

            if (place <= digits.Length)
            {
                WriteDigit(result, digits[^place], place, groupSeparator);
            }
            else if (token.Text == "0")
            {
                WriteDigit(result, '0', place, groupSeparator);
            }
            else
            {
                WriteMissing(result, token);
            }

            place--;
        }
    }

    /// <summary>Writes digits so that the first one is at the first placeholder.</summary>
    internal void WriteFromLeft(StringBuilder result, string digits)
    {
        int place = 0;
        foreach (Token token in _tokens)
        {
            if (token.Kind != TokenKind.Digit)
            {
                result.Append(token.Text);
            }
            else if (place < digits.Length)
            {
                result.Append(digits[place++]);
            }
            else
            {
                WriteMissing(result, token);
            }
        }
    }

    private static void WriteDigit(StringBuilder result, char digit, int place, string groupSeparator)
    {
        result.Append(digit);
        if (place > 1 && place % 3 == 1)
        {
            result.Append(groupSeparator);
        }
    }

    private static void WriteMissing(StringBuilder result, Token placeholder) => result.Append(placeholder.Text switch
    {
        "0" => "0",
        "?" => " ",
        _ => "",
    });
}
