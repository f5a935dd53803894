using System.Diagnostics.CodeAnalysis;

namespace ExcelNumberFormat.Parsing;

/// <summary>Cuts a format into its pieces. One object reads one format once.</summary>
internal sealed class Tokenizer(string format)
{
    private const string DateLetters = "ymdhsg";

    private int _position;

    /// <summary>All pieces, or null where a letter stands for nothing or a bracket or quotation mark is left open.</summary>
    internal IReadOnlyList<Token>? ReadAll()
    {
        var tokens = new List<Token>();
        while (_position < format.Length)
        {
            if (!TryReadBracket(out Token? token) && !TryReadLiteral(out token) && !TryReadWord(out token) && !TryReadCharacter(out token))
            {
                return null;
            }

            // A bracket that only changes the look (colour, locale, digit shapes) leaves no token.
            if (token is { } read)
            {
                tokens.Add(read);
            }
        }

        return tokens;
    }

    private bool TryReadBracket(out Token? token)
    {
        token = null;
        int end = format.IndexOf(']', _position);
        if (format[_position] != '[' || end < 0)
        {
            return false;
        }

        string inside = format[(_position + 1)..end];
        _position = end + 1;
        token = inside switch
        {
            ['<' or '>' or '=', ..] => new Token(TokenKind.Condition, inside),
            ['$', ..] => CurrencySymbol(inside),
            _ when IsElapsed(inside) => new Token(TokenKind.Elapsed, inside),
            _ => null,
        };
        return true;
    }

    // [$€-407] is the euro sign and a locale; [$-407] is the locale alone.
    private static Token? CurrencySymbol(string inside)
    {
        int dash = inside.LastIndexOf('-');
        string symbol = dash < 0 ? inside[1..] : inside[1..dash];
        return symbol.Length == 0 ? null : new Token(TokenKind.Literal, symbol);
    }

    private static bool IsElapsed(string inside) =>
        inside.Length > 0 && "hms".Contains(char.ToLowerInvariant(inside[0]), StringComparison.Ordinal)
        && inside.All(letter => char.ToLowerInvariant(letter) == char.ToLowerInvariant(inside[0]));

    private bool TryReadLiteral([NotNullWhen(true)] out Token? token)
    {
        token = null;
        char first = format[_position];
        if (first == '"' && format.IndexOf('"', _position + 1) is var end and > 0)
        {
            token = new Token(TokenKind.Literal, format[(_position + 1)..end]);
            _position = end + 1;
        }
        else if (first is '\\' or '_' or '*' && _position + 1 < format.Length)
        {
            // _x leaves the width of an x; *x fills the cell with x, which is once where there is no width.
            token = new Token(TokenKind.Literal, first == '_' ? " " : format.Substring(_position + 1, 1));
            _position += 2;
        }

        return token is not null;
    }

    private bool TryReadWord([NotNullWhen(true)] out Token? token)
    {
        token = ReadIf("General", TokenKind.General) ?? ReadIf("AM/PM", TokenKind.HalfDay) ?? ReadIf("A/P", TokenKind.HalfDay)
            ?? ReadIf("E+", TokenKind.Exponent) ?? ReadIf("E-", TokenKind.Exponent);
        if (token is null && DateLetters.Contains(char.ToLowerInvariant(format[_position]), StringComparison.Ordinal))
        {
            char letter = char.ToLowerInvariant(format[_position]);
            int start = _position;
            while (_position < format.Length && char.ToLowerInvariant(format[_position]) == letter)
            {
                _position++;
            }

            token = new Token(TokenKind.DatePart, format[start.._position]);
        }

        return token is not null;
    }

    private Token? ReadIf(string word, TokenKind kind)
    {
        if (!format.AsSpan(_position).StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var token = new Token(kind, format.Substring(_position, word.Length));
        _position += word.Length;
        return token;
    }

    private bool TryReadCharacter([NotNullWhen(true)] out Token? token)
    {
        char character = format[_position];
        TokenKind? kind = character switch
        {
            '0' or '#' or '?' => TokenKind.Digit,
            >= '1' and <= '9' => TokenKind.Numeral,
            '.' => TokenKind.Point,
            ',' => TokenKind.Comma,
            '%' => TokenKind.Percent,
            '/' => TokenKind.Slash,
            '@' => TokenKind.Text,
            ';' => TokenKind.Semicolon,
            '!' or '&' or '+' or '-' or '$' or '{' or '}' or '(' or ')' or ':' or ' ' or '\'' or '~' or '^' or '<' or '>' or '=' => TokenKind.Literal,

            // Excel takes what is not ASCII as text, quoted or not: 0人, yyyy年.
            > '\x7F' => TokenKind.Literal,
            _ => null,
        };
        token = kind is { } known ? new Token(known, character.ToString()) : null;
        _position++;
        return token is not null;
    }
}
