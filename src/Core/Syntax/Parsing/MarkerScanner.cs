using System.Buffers;

namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Finds what may be a marker. At a line's start anything may be one; inside a line only the first number of a list, or the
/// next number of a list that was seen before, so only their characters are looked for.
/// </summary>
internal ref struct MarkerScanner
{
    // How far a quotation may run on over lines.
    private const int LongestQuotation = 1000;

    private const string Digits = "0123456789０１２３４５６７８９";

    private static readonly SearchValues<char> AllNumerals = SearchValues.Create(
        Digits + "一二三四五六七八九十"
        + "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩");

    private static readonly CharacterSet MarkAfterNumeral = new("、.．）)是要" + Digits + ChineseNumeral.Characters);

    // 2016.5、 第1、 a2. and 三1、 are no beginnings.
    private static readonly CharacterSet NeverBefore = new(
        "第·/〔-" + Digits + ChineseNumeral.Characters + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly ReadOnlySpan<char> _text;
    private readonly PooledList<MarkerCandidate> _found;
    private readonly bool _hasSymbols;
    private ExpectedNumerals _expected;
    private int _quotesSeen;
    private int _lastQuote;

    private MarkerScanner(ReadOnlySpan<char> text, bool hasSymbols, PooledList<MarkerCandidate> found)
    {
        _text = text;
        _found = found;
        _hasSymbols = hasSymbols;
        _expected = new ExpectedNumerals();
        _lastQuote = -1;
    }

    /// <summary>Adds the candidates of all lines, in the order of the text.</summary>
    public static void Scan(ReadOnlySpan<char> text, RareCharacters rare, PooledList<TextLine> lines, PooledList<MarkerCandidate> found)
    {
        var scanner = new MarkerScanner(text, rare.HasFlag(RareCharacters.FirstSymbols), found);
        for (int i = 0; i < lines.Count; i++)
        {
            scanner.ScanLine(in lines[i], i);
        }
    }

    private void ScanLine(in TextLine line, int index)
    {
        int position = line.ContentStart;
        if (MarkerReader.TryRead(_text, position, line.ContentEnd, atLineStart: true, out MarkerCandidate first) && !RunsThroughQuotation(position))
        {
            Add(first with { Line = index, AtLineStart = true, AfterStop = true });
            position = first.End;
        }

        var quotations = new Quotations(_text, position, line.ContentEnd);
        while (position < line.ContentEnd)
        {
            ReadOnlySpan<char> rest = _text[position..line.ContentEnd];
            int found = _hasSymbols ? rest.IndexOfAny(AllNumerals) : rest.IndexOfAny(_expected.AsSpan());
            if (found < 0)
            {
                return;
            }

            position = AfterNumeral(position + found, position, line, index, ref quotations);
        }
    }

    private int AfterNumeral(int numeral, int scanned, in TextLine line, int index, ref Quotations quotations)
    {
        bool isIntroduced = numeral > scanned && _text[numeral - 1] is '（' or '(' or '第';
        if (!isIntroduced && !_hasSymbols && !(numeral + 1 < line.ContentEnd && MayFollowNumeral(_text[numeral + 1])))
        {
            return numeral + 1;
        }

        int start = isIntroduced ? numeral - 1 : numeral;
        char before = start > line.ContentStart ? _text[start - 1] : ' ';
        if (!NeverBefore.Contains(before)
            && MarkerReader.TryRead(_text, start, line.ContentEnd, atLineStart: false, out MarkerCandidate found)
            && HasWords(_text, found.End, line.ContentEnd)
            && !quotations.Contains(start))
        {
            Add(found with { Line = index, AfterStop = Glyphs.IsStop(before) });
            return found.End;
        }

        int next = numeral + 1;
        while (next < line.ContentEnd && Glyphs.DigitValue(_text[next]) >= 0)
        {
            next++;
        }

        return next;
    }

    private void Add(in MarkerCandidate candidate)
    {
        _found.Add(candidate);
        if (candidate.Ordinal > 0)
        {
            _expected.Expect(candidate.Key, NumeralWriter.FirstCharacter(_text[candidate.NumeralStart], candidate.Ordinal, candidate.Ordinal + 1));
        }
    }

    // Most numerals in running text, 一步 and 进一步, are sorted out by the character behind them.
    private static bool MayFollowNumeral(char c) =>
        MarkAfterNumeral.Contains(c) || Glyphs.IsBlank(c);

    // （一）in the middle of a line that is followed by nothing, or by punctuation, points at something.
    private static bool HasWords(ReadOnlySpan<char> text, int position, int end)
    {
        int words = Glyphs.SkipBlanks(text, position, end);
        return words < end && !(Glyphs.IsStop(text[words]) && text[words] is not '“');
    }

    // A quotation that an earlier line opened and that a later place closes holds the numbers of somebody else.
    private bool RunsThroughQuotation(int position)
    {
        int last = _text[_quotesSeen..position].LastIndexOfAny('“', '”');
        _lastQuote = last < 0 ? _lastQuote : _quotesSeen + last;
        _quotesSeen = position;
        if (_lastQuote < 0 || _text[_lastQuote] == '”' || position - _lastQuote > LongestQuotation)
        {
            return false;
        }

        ReadOnlySpan<char> after = _text[position..Math.Min(_text.Length, position + LongestQuotation)];
        int next = after.IndexOfAny('“', '”');
        return next >= 0 && after[next] == '”';
    }
}
