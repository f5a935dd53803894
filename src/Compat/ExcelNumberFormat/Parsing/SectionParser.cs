using ExcelNumberFormat.Sections;

namespace ExcelNumberFormat.Parsing;

/// <summary>Makes sections of a format's pieces.</summary>
internal static class SectionParser
{
    /// <summary>Whether the whole format could be read; if not, there are no sections. Empty sections show nothing.</summary>
    internal static bool TryParse(string format, out IReadOnlyList<Section> sections)
    {
        sections = [];
        if (format.Length == 0)
        {
            return true;
        }

        if (new Tokenizer(format).ReadAll() is not { } tokens)
        {
            return false;
        }

        var read = new List<Section>();
        foreach (IReadOnlyList<Token> part in SplitAtSemicolons(tokens))
        {
            if (ParseSection(part, read.Count) is not { } section)
            {
                return false;
            }

            read.Add(section);
        }

        sections = read;
        return true;
    }

    private static IEnumerable<IReadOnlyList<Token>> SplitAtSemicolons(IReadOnlyList<Token> tokens)
    {
        var part = new List<Token>();
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.Semicolon)
            {
                yield return part;
                part = [];
            }
            else
            {
                part.Add(token);
            }
        }

        yield return part;
    }

    private static Section? ParseSection(IReadOnlyList<Token> part, int index)
    {
        var head = new SectionHead(index, null);
        var tokens = new List<Token>();
        foreach (Token token in part)
        {
            if (token.Kind != TokenKind.Condition)
            {
                tokens.Add(token);
            }
            else if (SectionCondition.Parse(token.Text) is { } condition)
            {
                head = head with { Condition = condition };
            }
        }

        bool isDate = tokens.Exists(token => token.Kind is TokenKind.DatePart or TokenKind.HalfDay);
        bool isElapsed = tokens.Exists(token => token.Kind == TokenKind.Elapsed);
        bool isGeneral = tokens.Exists(token => token.Kind == TokenKind.General);
        bool isText = tokens.Exists(token => token.Kind == TokenKind.Text);

        return (isDate || isElapsed, isGeneral, isText) switch
        {
            (true, false, false) when isElapsed => new DurationSection(head, TimePattern.Of(tokens)),
            (true, false, false) => new DateSection(head, TimePattern.Of(tokens)),
            (false, true, false) or (false, false, true) => new TextSection(head, tokens),
            (false, false, false) when tokens.Exists(token => token.Kind == TokenKind.Digit) => ParseNumber(head, tokens),
            (false, false, false) => new TextSection(head, tokens),

            // A point in time, a number and a text can't be one value.
            _ => null,
        };
    }

    private static Section? ParseNumber(SectionHead head, IReadOnlyList<Token> tokens)
    {
        int slash = IndexOf(tokens, TokenKind.Slash);
        int exponent = IndexOf(tokens, TokenKind.Exponent);
        return (slash, exponent) switch
        {
            ( >= 0, < 0) => FractionSection.TryCreate(head, tokens, slash),
            (_, >= 0) => ExponentialSection.TryCreate(head, tokens, exponent),
            _ => new DecimalSection(head, tokens),
        };
    }

    private static int IndexOf(IReadOnlyList<Token> tokens, TokenKind kind)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }
}
