namespace PlanKit.Syntax.Parsing;

/// <summary>Tells the lines of the frame from those of the plan, by what they look like and where they stand.</summary>
internal ref struct FrameClassifier
{
    private const int LongestAttachmentLine = 80;
    private const int MostSignerLines = 3;
    private const int NotNumbered = -1;
    private const int PerhapsNumbered = -2;

    private readonly ReadOnlySpan<char> _text;
    private readonly PooledList<TextLine> _lines;
    private readonly LineRole[] _roles;
    private readonly int[] _markerOfLine;
    private readonly PooledList<MarkerCandidate> _candidates;
    private readonly int _firstNumbered;
    private int _lastNumbered;

    private FrameClassifier(ReadOnlySpan<char> text, PooledList<TextLine> lines, PooledList<MarkerCandidate> candidates)
    {
        _text = text;
        _lines = lines;
        _candidates = candidates;
        _roles = new LineRole[lines.Count];
        _markerOfLine = new int[lines.Count];
        _firstNumbered = lines.Count;
        _lastNumbered = -1;
        _markerOfLine.AsSpan().Fill(NotNumbered);
        for (int i = 0; i < candidates.Count; i++)
        {
            if (candidates[i] is { AtLineStart: true, NeedsProof: true })
            {
                _markerOfLine[candidates[i].Line] = PerhapsNumbered;
            }
            else if (candidates[i] is { AtLineStart: true } candidate)
            {
                _markerOfLine[candidate.Line] = i;
                _firstNumbered = Math.Min(_firstNumbered, candidate.Line);
            }
        }
    }

    /// <summary>The role of every line.</summary>
    public static LineRole[] Classify(ReadOnlySpan<char> text, PooledList<TextLine> lines, PooledList<MarkerCandidate> candidates)
    {
        var classifier = new FrameClassifier(text, lines, candidates);
        classifier.ClassifySingleLines();
        classifier.ClassifyTopAdvertising();
        classifier.ClassifyTop();
        classifier.ClassifyAttachments();
        classifier.ClassifySignature();
        return classifier._roles;
    }

    private readonly ReadOnlySpan<char> Content(int line) => _lines[line].ContentOf(_text);

    private readonly bool IsNumbered(int line) => _markerOfLine[line] >= 0;

    private readonly void ClassifySingleLines()
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            ReadOnlySpan<char> content = Content(i);
            if (FrameLines.IsPageNumber(content))
            {
                _roles[i] = LineRole.Footer;
            }
            else if (!IsNumbered(i) && FrameLines.IsSurelyAdvertisement(content))
            {
                _roles[i] = LineRole.Advertisement;
            }
            else if (!FrameLines.HasWords(content))
            {
                _roles[i] = LineRole.Unplaced;
            }
        }
    }

    // Advertising comes in blocks: what stands between two of its lines belongs to it, whatever it says.
    private readonly void ClassifyTopAdvertising()
    {
        int end = Math.Min(_firstNumbered, _lines.Count);
        for (int start = 0; start < end;)
        {
            int next = start + 1;
            while (next < end && _lines[next].BlankLinesBefore == 0)
            {
                next++;
            }

            MarkAdvertisingBlock(start, next);
            start = next;
        }
    }

    private readonly void MarkAdvertisingBlock(int start, int end)
    {
        int first = -1;
        int last = -1;
        for (int i = start; i < end; i++)
        {
            if ((_roles[i] == LineRole.Advertisement || FrameLines.IsPerhapsAdvertisement(Content(i))) && !IsSentence(i))
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        bool isBlock = first >= 0 && (last > first || _roles[first] == LineRole.Advertisement);
        for (int i = isBlock ? start : end; i <= last; i++)
        {
            if (i >= first || !IsSentence(i))
            {
                _roles[i] = LineRole.Advertisement;
            }
        }
    }

    private readonly bool IsSentence(int line) => Content(line)[^1] is '。' || Content(line).Length > LongestAttachmentLine;

    // From the top: title, number and salutation, up to the first running text or number.
    private readonly void ClassifyTop()
    {
        for (int i = 0; i < Math.Min(_firstNumbered, _lines.Count); i++)
        {
            ReadOnlySpan<char> content = Content(i);
            if (_roles[i] != LineRole.Content)
            {
                continue;
            }

            if (_markerOfLine[i] == PerhapsNumbered)
            {
                return;
            }

            LineRole role = FrameLines.IsDocumentNumber(content) || IsLetterhead(i) ? LineRole.DocumentNumber
                : FrameLines.BeginsAttachment(content) ? LineRole.Attachment
                : FrameLines.IsDate(content) ? LineRole.Signature
                : FrameLines.IsSalutation(content) ? LineRole.Salutation
                : FrameLines.CouldBeTitle(content) ? LineRole.Title
                : LineRole.Content;
            if (role == LineRole.Content)
            {
                return;
            }

            _roles[i] = role;
            if (role == LineRole.Salutation)
            {
                return;
            }
        }
    }

    // …委员会文件, above the document's number.
    private readonly bool IsLetterhead(int line) =>
        Content(line).EndsWith("文件") && line + 1 < _lines.Count && FrameLines.IsDocumentNumber(Content(line + 1));

    private readonly void ClassifyAttachments()
    {
        for (int i = _firstNumbered; i < _lines.Count; i++)
        {
            if (_roles[i] == LineRole.Content && !IsNumbered(i) && FrameLines.BeginsAttachment(Content(i)))
            {
                i = MarkAttachment(i) - 1;
            }
        }
    }

    private readonly int MarkAttachment(int start)
    {
        int expected = NumbersOfLine(start);
        int i = start;
        for (; i < _lines.Count; i++)
        {
            ReadOnlySpan<char> content = Content(i);
            if (i > start && (StartsSignature(i) || content.Length > LongestAttachmentLine || content.Contains('。')))
            {
                break;
            }

            if (IsNumbered(i))
            {
                MarkerCandidate number = _candidates[_markerOfLine[i]];
                if (number.Style != MarkerStyle.Arabic || number.Ordinal > expected + 1)
                {
                    break;
                }

                expected = number.Ordinal;
            }

            _roles[i] = LineRole.Attachment;
        }

        return i;
    }

    // 附件：1．… holds a number inside its first line.
    private readonly int NumbersOfLine(int line)
    {
        int count = 0;
        for (int i = FirstCandidateOf(line); i < _candidates.Count && _candidates[i].Line == line; i++)
        {
            count = Math.Max(count, _candidates[i].Ordinal);
        }

        return count;
    }

    private readonly int FirstCandidateOf(int line)
    {
        int low = 0;
        int high = _candidates.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_candidates[middle].Line < line)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private readonly bool StartsSignature(int line)
    {
        for (int i = line; i < Math.Min(line + MostSignerLines + 1, _lines.Count); i++)
        {
            if (FrameLines.IsDate(Content(i)))
            {
                return true;
            }

            if (IsNumbered(i) || !FrameLines.CouldBeSigner(Content(i)))
            {
                return false;
            }
        }

        return false;
    }

    private void ClassifySignature()
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            if (IsNumbered(i) && _roles[i] == LineRole.Content)
            {
                _lastNumbered = i;
            }
        }

        bool isSigned = false;
        for (int i = Math.Max(_lastNumbered + 1, _firstNumbered); i < _lines.Count; i++)
        {
            if (_roles[i] is not (LineRole.Content or LineRole.Attachment))
            {
                continue;
            }

            if (FrameLines.IsDistribution(Content(i)))
            {
                _roles[i] = LineRole.Footer;
            }
            else if (FrameLines.IsDate(Content(i)) && !isSigned)
            {
                MarkSignature(i);
                isSigned = true;
            }
            else if (isSigned)
            {
                _roles[i] = FollowsAttachment(i) || FrameLines.BeginsAttachment(Content(i)) ? LineRole.Attachment : LineRole.Unplaced;
            }
        }
    }

    private readonly bool FollowsAttachment(int line) => _roles[line] == LineRole.Attachment || _roles[line - 1] == LineRole.Attachment;

    private readonly void MarkSignature(int date)
    {
        _roles[date] = LineRole.Signature;
        for (int i = date - 1; i > _lastNumbered && i >= date - MostSignerLines; i--)
        {
            if (_roles[i] != LineRole.Content || !FrameLines.CouldBeSigner(Content(i)))
            {
                return;
            }

            _roles[i] = LineRole.Signature;
        }
    }
}
