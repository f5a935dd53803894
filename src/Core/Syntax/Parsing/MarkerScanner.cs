using System.Buffers;

namespace PlanKit.Syntax.Parsing;

/// <summary>Finds everything in a text that may be a marker, in one pass.</summary>
internal ref struct MarkerScanner
{
    // How far a quotation may run on over lines.
    private const int LongestQuotation = 1000;

    private static readonly SearchValues<char> Triggers = SearchValues.Create(
        "0123456789０１２３４５６７８９一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾（(第“《「『"
        + "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩");

    private readonly ReadOnlySpan<char> _text;
    private readonly PooledList<MarkerCandidate> _found;
    private int _quotedUntil;

    private MarkerScanner(ReadOnlySpan<char> text, PooledList<MarkerCandidate> found)
    {
        _text = text;
        _found = found;
        _quotedUntil = -1;
    }

    /// <summary>Adds the candidates of all lines, in the order of the text.</summary>
    public static void Scan(ReadOnlySpan<char> text, PooledList<TextLine> lines, PooledList<MarkerCandidate> found)
    {
        var scanner = new MarkerScanner(text, found);
        for (int i = 0; i < lines.Count; i++)
        {
            scanner.ScanLine(lines[i], i);
        }
    }

    private void ScanLine(TextLine line, int index)
    {
        int position = Math.Max(line.ContentStart, Math.Min(_quotedUntil + 1, line.ContentEnd));
        if (position == line.ContentStart && MarkerReader.TryRead(_text, position, line.ContentEnd, atLineStart: true, out MarkerCandidate first))
        {
            _found.Add(first with { Line = index, AtLineStart = true, AfterStop = true });
            position = first.End;
        }

        var closed = new ClosingMarks();
        while (position < line.ContentEnd)
        {
            int found = _text[position..line.ContentEnd].IndexOfAny(Triggers);
            if (found < 0)
            {
                return;
            }

            position += found;
            position = Glyphs.DigitValue(_text[position]) >= 0 || !IsOpeningMark(_text[position])
                ? AfterCandidate(position, line, index)
                : AfterQuotation(position, line, ref closed);
        }
    }

    private static bool IsOpeningMark(char c) => c is '“' or '《' or '「' or '『';

    private int AfterCandidate(int position, TextLine line, int index)
    {
        char before = position > line.ContentStart ? _text[position - 1] : ' ';
        if (MayPrecede(before) && MarkerReader.TryRead(_text, position, line.ContentEnd, atLineStart: false, out MarkerCandidate found) && HasWords(_text, found.End, line.ContentEnd))
        {
            _found.Add(found with { Line = index, AfterStop = Glyphs.IsStop(before) });
            return found.End;
        }

        int next = position + 1;
        if (Glyphs.DigitValue(_text[position]) >= 0)
        {
            while (next < line.ContentEnd && Glyphs.DigitValue(_text[next]) >= 0)
            {
                next++;
            }
        }

        return next;
    }

    // 2016.5、 第1、 a2. and 三1、 are no beginnings.
    private static bool MayPrecede(char before) =>
        Glyphs.DigitValue(before) < 0 && ChineseNumeral.ValueOf(before) < 0 && before is not ('第' or '·' or '/' or '〔' or '-') && !char.IsAsciiLetter(before);

    // （一）in the middle of a line that is followed by nothing, or by punctuation, points at something.
    private static bool HasWords(ReadOnlySpan<char> text, int position, int end)
    {
        int words = Glyphs.SkipBlanks(text, position, end);
        return words < end && !(Glyphs.IsStop(text[words]) && text[words] is not '“');
    }

    private int AfterQuotation(int position, TextLine line, ref ClosingMarks closed)
    {
        char close = ClosingMarks.Of(_text[position]);
        int length = closed.IsAbsent(close) ? -1 : _text[(position + 1)..line.ContentEnd].IndexOf(close);
        if (length >= 0)
        {
            return position + 1 + length + 1;
        }

        if (!closed.IsAbsent(close))
        {
            closed.MarkAbsent(close);
            RunOn(position, close, line.ContentEnd);
        }

        return position + 1;
    }

    // A quotation that its own line does not close runs on, if the next such mark closes it and not far off.
    private void RunOn(int position, char close, int lineEnd)
    {
        int end = Math.Min(_text.Length, lineEnd + LongestQuotation);
        int found = _text[lineEnd..end].IndexOfAny(_text[position], close);
        if (found >= 0 && _text[lineEnd + found] == close)
        {
            _quotedUntil = lineEnd + found;
        }
    }

    /// <summary>Which closing marks a line has no more of, so that a line full of opening marks is not searched again and again.</summary>
    private struct ClosingMarks
    {
        private int _absent;

        public static char Of(char open) => open switch
        {
            '“' => '”',
            '《' => '》',
            '「' => '」',
            _ => '』',
        };

        public readonly bool IsAbsent(char close) => (_absent & Bit(close)) != 0;

        public void MarkAbsent(char close) => _absent |= Bit(close);

        private static int Bit(char close) => 1 << (close & 0x1F);
    }
}
