namespace PlanKit.Syntax.Parsing;

/// <summary>
/// The lists to which the next number may belong: each stands within the one before it, so the innermost is the last. Remembers of
/// closed lists what tells where the next one of their style belongs.
/// </summary>
internal sealed class OpenLists
{
    private const int NoKey = -1;
    private const int UsualCount = 8;

    private readonly List<NumberedList> _lists = new(UsualCount);
    private KeyTable<int> _lastOfClosed;
    private KeyTable<int> _usualParents;

    /// <summary>How many are open.</summary>
    public int Count => _lists.Count;

    /// <summary>The list at a level, 0 for the outermost.</summary>
    public NumberedList this[int level] => _lists[level];

    /// <summary>Opens a list at a level, below the latest number of the level above; what was open there is closed.</summary>
    public NumberedList Open(in MarkerCandidate first, int level, int expectedFirst)
    {
        CloseDownTo(level);
        NumberedList? above = level == 0 ? null : _lists[level - 1];
        var list = new NumberedList(first, above?.Latest, expectedFirst);
        _lists.Add(list);
        if (above is not null && first.AtLineStart)
        {
            _usualParents.GetOrAdd(first.Key, NoKey) = above.Key;
        }

        return list;
    }

    /// <summary>Closes the innermost lists until so many are left.</summary>
    public void CloseDownTo(int count)
    {
        for (int i = _lists.Count - 1; i >= count; i--)
        {
            _lastOfClosed.GetOrAdd(_lists[i].Key, 0) = _lists[i].Greatest;
            _lists.RemoveAt(i);
        }
    }

    /// <summary>The level of the innermost list with a key; -1 where there is none.</summary>
    public int Find(int key)
    {
        for (int i = _lists.Count - 1; i >= 0; i--)
        {
            if (_lists[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// The level of the innermost list whose next number this is, a list with the same punctuation before one with another; null
    /// where there is none.
    /// </summary>
    public int? FindContinued(in MarkerCandidate candidate)
    {
        int? found = null;
        for (int i = _lists.Count - 1; i >= 0; i--)
        {
            NumberedList list = _lists[i];
            if (list.Key == candidate.Key && list.Greatest + 1 == candidate.Ordinal)
            {
                if (list.Latest!.Candidate.Variant == candidate.Variant && (candidate.AtLineStart || list.IsInline || found is null))
                {
                    return i;
                }

                found ??= i;
            }
        }

        return found;
    }

    /// <summary>The level whose latest number a dotted one belongs to: 2. or 2 for 2.3, 2.3 for 2.3.1; -1 where there is none.</summary>
    public int FindDottedParent(in MarkerCandidate candidate)
    {
        for (int i = _lists.Count - 1; i >= 0; i--)
        {
            NumberedLine latest = _lists[i].Latest!;
            if (latest.Candidate.Style == MarkerStyle.Dotted
                ? latest.Candidate.Unit + 1 == candidate.Unit && (latest.Candidate.Lead * 256) + latest.Candidate.Ordinal == candidate.Lead
                : candidate.Unit == 2 && latest.Place == candidate.Lead)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a number goes on where the latest list of its key ended that is closed by now.</summary>
    public bool RunsOn(in MarkerCandidate candidate) => _lastOfClosed.GetValueOrDefault(candidate.Key, candidate.Ordinal) + 1 == candidate.Ordinal;

    /// <summary>
    /// Where a new list belongs: where lists of its style stood before in this document; else below everything that usually
    /// stands above its style, and below what goes on after it.
    /// </summary>
    public int LevelFor(in MarkerCandidate candidate, int index, Lookahead lookahead)
    {
        if (_usualParents.GetValueOrDefault(candidate.Key, NoKey) is var parentKey and not NoKey && Find(parentKey) is var parent and >= 0)
        {
            return parent + 1;
        }

        int rank = MarkerRanks.RankOf(candidate.Style);
        int level = _lists.Count;
        while (level > 0 && rank != MarkerRanks.Any)
        {
            NumberedList above = _lists[level - 1];
            int aboveRank = MarkerRanks.RankOf(above.First!.Candidate.Style);
            bool usuallyAbove = aboveRank <= rank && aboveRank != MarkerRanks.Any;
            if (usuallyAbove || lookahead.EndsBefore(index, above))
            {
                break;
            }

            level--;
        }

        return level;
    }
}
