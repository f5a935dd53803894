namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Decides which candidates are markers and how they nest: of each candidate it asks which of the open lists it continues, or
/// whether it begins one of its own. No style has a fixed level.
/// </summary>
internal sealed class OutlineBuilder
{
    private readonly Lookahead _lookahead;
    private readonly OpenLists _open;

    private OutlineBuilder(Lookahead lookahead, Outline outline)
    {
        _lookahead = lookahead;
        _open = new OpenLists(outline);
    }

    /// <summary>Adds the numbered lines, in the order of the text.</summary>
    public static void Build(PooledList<MarkerCandidate> candidates, Outline outline)
    {
        using var lookahead = new Lookahead(candidates);
        var builder = new OutlineBuilder(lookahead, outline);
        for (int i = 0; i < candidates.Count; i++)
        {
            builder.Place(in candidates[i], i);
        }
    }

    private void Place(in MarkerCandidate candidate, int index)
    {
        CloseInlineLists(candidate);
        if (candidate.Ordinal == 0)
        {
            PlaceLost(candidate, index);
        }
        else if (candidate.Style == MarkerStyle.Dotted)
        {
            PlaceDotted(candidate, index);
        }
        else if (candidate.NeedsProof)
        {
            PlaceDoubtful(candidate, index);
        }
        else if (candidate.AtLineStart)
        {
            PlaceAtLineStart(candidate, index);
        }
        else
        {
            PlaceInline(candidate, index);
        }
    }

    // What was counted inside a line ends with the line, unless the next line goes on counting.
    private void CloseInlineLists(in MarkerCandidate candidate)
    {
        while (_open.Count > 0 && _open.IsInline(_open.Count - 1) && _open.LatestOf(_open.Count - 1).Candidate.Line != candidate.Line)
        {
            ref readonly NumberedList list = ref _open[_open.Count - 1];
            bool goesOn = list.Key == candidate.Key && candidate.Ordinal == list.Greatest + 1 && candidate.AfterStop
                && !_open.StandsBelowInline(_open.Count - 1);
            if (goesOn)
            {
                return;
            }

            _open.CloseDownTo(_open.Count - 1);
        }
    }

    private void PlaceAtLineStart(in MarkerCandidate candidate, int index)
    {
        if (_open.FindContinued(candidate) is { } continued)
        {
            Continue(continued, candidate, index);
            return;
        }

        int sameKey = _open.Find(candidate.Key);
        if (sameKey >= 0)
        {
            if (candidate.Ordinal == 1 && _lookahead.ReturnsTo(index, ref _open[sameKey]))
            {
                Begin(candidate, index, _open.Count, runsOn: false);
            }
            else
            {
                Continue(sameKey, candidate, index);
            }

            return;
        }

        if (candidate.Ordinal > 1 && !_open.MayRunOn(candidate) && FindWrittenOtherwise(candidate, index) is { } other)
        {
            Continue(other, candidate, index);
            return;
        }

        Begin(candidate, index, _open.LevelFor(candidate, index, _lookahead), runsOn: true);
    }

    private void PlaceInline(in MarkerCandidate candidate, int index)
    {
        if (_open.FindContinued(candidate) is { } continued)
        {
            bool sameLine = _open.LatestOf(continued).Candidate.Line == candidate.Line;
            if (sameLine || (candidate.AfterStop && _lookahead.IsFollowedInOrder(index)))
            {
                Continue(continued, candidate, index);
            }
        }
        else if (candidate is { Ordinal: 1, AfterStop: true } && _lookahead.IsFollowedInOrder(index))
        {
            Begin(candidate, index, _open.Count, runsOn: false);
        }
    }

    // An amount or a date looks like a number of a list; a number of a list has its neighbours.
    private void PlaceDoubtful(in MarkerCandidate candidate, int index)
    {
        if (!candidate.AtLineStart)
        {
            return;
        }

        bool isFollowed = _lookahead.IsFollowedInOrder(index);
        if (candidate.Style == MarkerStyle.Roman)
        {
            PlaceLatinLetters(candidate, index, isFollowed);
        }
        else if (_open.FindContinued(candidate) is { } continued)
        {
            if (isFollowed || (_lookahead.IsLastOfItsKind(index) && _open.LatestOf(continued) is { Candidate.AtLineStart: true, Place: > 0 }))
            {
                Continue(continued, candidate, index);
            }
        }
        else if (isFollowed && _open.Find(candidate.Key) < 0)
        {
            if (candidate.Ordinal == 1 || _open.RunsOn(candidate))
            {
                Begin(candidate, index, _open.LevelFor(candidate, index, _lookahead), runsOn: true);
            }
        }
    }

    // I. before II. is Roman; I、 before 2、 is a 1 that was misread.
    private void PlaceLatinLetters(in MarkerCandidate candidate, int index, bool isFollowed)
    {
        MarkerCandidate roman = candidate with { Doubts = MarkerDoubt.None };
        if (_open.FindContinued(roman) is { } continued)
        {
            Continue(continued, roman, index);
        }
        else if (isFollowed && candidate.Ordinal == 1)
        {
            Begin(roman, index, _open.LevelFor(roman, index, _lookahead), runsOn: false);
        }
        else if (candidate is { Ordinal: 1, NumeralLength: 1 } && _lookahead.FindSecondAfter(index, IsArabicLike) is not null)
        {
            MarkerCandidate misread = candidate with { Style = MarkerStyle.Arabic, Doubts = MarkerDoubt.Misread };
            Begin(misread, index, _open.LevelFor(misread, index, _lookahead), runsOn: false);
        }
    }

    private static bool IsArabicLike(MarkerCandidate whole, MarkerCandidate latin) =>
        whole.Style == MarkerStyle.Arabic && whole.Variant == latin.Variant;

    private void PlaceDotted(in MarkerCandidate candidate, int index)
    {
        int sameKey = _open.Find(candidate.Key);
        if (sameKey >= 0 && _open.LatestOf(sameKey).Candidate.Lead == candidate.Lead)
        {
            if (candidate.Ordinal == _open[sameKey].Greatest + 1 || (candidate.AtLineStart && !candidate.NeedsProof))
            {
                Continue(sameKey, candidate, index);
            }

            return;
        }

        if (!candidate.AtLineStart || (candidate.NeedsProof && !_lookahead.IsFollowedInOrder(index)))
        {
            return;
        }

        int parent = _open.FindDottedParent(candidate);
        if (parent >= 0)
        {
            Begin(candidate, index, parent + 1, runsOn: false);
        }
        else if (candidate.Ordinal == 1 && _lookahead.IsFollowedInOrder(index))
        {
            Begin(candidate, index, sameKey >= 0 ? sameKey : _open.Count, runsOn: false);
        }
    }

    // The number that is missing from one of the open lists, or the first of the list that begins next.
    private void PlaceLost(MarkerCandidate candidate, int index)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (LosesLike(_open.FirstOf(i).Candidate, candidate) && _lookahead.NextOrdinal(_open[i].LatestIndex, after: index) == _open[i].Greatest + 2)
            {
                Continue(i, candidate, index);
                return;
            }
        }

        if (_lookahead.FindSecondAfter(index, LosesLike) is { } second && _open.Find(second.Key) < 0)
        {
            MarkerCandidate first = candidate with { Style = second.Style, Unit = second.Unit };
            Begin(first, index, _open.LevelFor(first, index, _lookahead), runsOn: false);
            return;
        }

        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (LosesLike(_open.FirstOf(i).Candidate, candidate))
            {
                Continue(i, candidate, index);
                return;
            }
        }
    }

    private static bool LosesLike(MarkerCandidate whole, MarkerCandidate lost) =>
        lost.Style == MarkerStyle.BracketedChinese
            ? whole.Style is MarkerStyle.BracketedChinese or MarkerStyle.BracketedArabic
            : whole.Style is MarkerStyle.Chinese or MarkerStyle.Arabic && whole.Variant == lost.Variant;

    // （三） after 二、 and before 四、: the same list, written otherwise.
    private int? FindWrittenOtherwise(in MarkerCandidate candidate, int index)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Greatest + 1 == candidate.Ordinal
                && !_open.IsInline(i)
                && _lookahead.NextOrdinal(index, after: index) != candidate.Ordinal + 1)
            {
                return i;
            }
        }

        return null;
    }

    private void Begin(in MarkerCandidate candidate, int index, int level, bool runsOn)
    {
        if (level < OpenLists.Deepest)
        {
            _open.Open(candidate, level, runsOn);
            _open.Add(level, candidate, index);
        }
    }

    private void Continue(int level, in MarkerCandidate candidate, int index)
    {
        _open.CloseDownTo(level + 1);
        _open.Add(level, candidate, index);
    }
}
