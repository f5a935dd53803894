using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>The pieces of a date or duration, with what an <c>m</c> means and what follows the seconds settled.</summary>
internal sealed class TimePattern
{
    private readonly IReadOnlyList<Token> _tokens;

    private TimePattern(IReadOnlyList<Token> tokens) => _tokens = tokens;

    /// <summary>The pieces in order.</summary>
    internal IEnumerable<TimePiece> Pieces => _tokens.Select((token, i) => new TimePiece(token, MeansMinutes(i)));

    /// <summary>How many decimals of a second are shown.</summary>
    internal int SecondDigits { get; private init; }

    /// <summary>Whether hours count from 1 to 12.</summary>
    internal bool HasHalfDays => _tokens.Any(token => token.Kind == TokenKind.HalfDay);

    internal static TimePattern Of(IReadOnlyList<Token> tokens)
    {
        var joined = new List<Token>();
        int secondDigits = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            int zeros = tokens[i].Kind == TokenKind.Point
                ? tokens.Skip(i + 1).TakeWhile(token => token is { Kind: TokenKind.Digit, Text: "0" }).Count()
                : 0;
            if (zeros > 0)
            {
                joined.Add(new Token(TokenKind.Point, "." + new string('0', zeros)));
                secondDigits = Math.Max(secondDigits, zeros);
                i += zeros;
            }
            else
            {
                joined.Add(tokens[i].Kind == TokenKind.Point ? new Token(TokenKind.Literal, ".") : tokens[i]);
            }
        }

        return new TimePattern(joined) { SecondDigits = secondDigits };
    }

    // ECMA-376: m is minutes right behind hours or right before seconds, and else months.
    private bool MeansMinutes(int index) =>
        _tokens[index].IsTimePart('m')
        && (_tokens.Take(index).LastOrDefault(IsPart).IsTimePart('h') || _tokens.Skip(index + 1).FirstOrDefault(IsPart).IsTimePart('s'));

    private static bool IsPart(Token token) => token.Kind is TokenKind.DatePart or TokenKind.Elapsed;
}
