namespace PlanKit.Syntax.Parsing;

/// <summary>
/// The lists to which the next number may belong: each stands within the one before it, so the innermost is the last. Remembers of
/// closed lists what tells where the next one of their style belongs.
/// </summary>
internal sealed class OpenLists(Outline outline)
{
    /// <summary>How many can be open.</summary>
    public const int Deepest = 12;

    private const int NoKey = -1;

    private static readonly (int Greatest, int Line) Nothing = (0, NumberedLine.None);

    // By level, the index of each.
    private readonly int[] _lists = new int[Deepest];
    private KeyTable<(int Greatest, int Line)> _lastOfClosed;
    private KeyTable<bool> _runOn;
    private KeyTable<int> _usualParents;

    /// <summary>How many are open.</summary>
    public int Count { get; private set; }

    /// <summary>The list at a level, 0 for the outermost.</summary>
    public ref NumberedList this[int level] => ref outline.Lists[_lists[level]];

    /// <summary>Whether the latest number of the list at a level stands inside a line.</summary>
    public bool IsInline(int level) => !LatestOf(level).Candidate.AtLineStart;

    /// <summary>Whether the list at a level stands under a number inside a line.</summary>
    public bool StandsBelowInline(int level) => this[level].Parent is >= 0 and var parent && !outline.Lines[parent].Candidate.AtLineStart;

    /// <summary>The latest number of the list at a level.</summary>
    public ref NumberedLine LatestOf(int level) => ref outline.LatestOf(ref this[level]);

    /// <summary>The first number of the list at a level.</summary>
    public ref NumberedLine FirstOf(int level) => ref outline.FirstOf(ref this[level]);

    /// <summary>Opens a list at a level, below the latest number of the level above; what was open there is closed.</summary>
    /// <param name="first">Its first number.</param>
    /// <param name="level">The level.</param>
    /// <param name="runsOn">
    /// Whether it may go on counting where the latest list of its style ended: it does where it begins with the very next number,
    /// and where lists of its style did so before in this document, unless it begins at 1.
    /// </param>
    public void Open(in MarkerCandidate first, int level, bool runsOn)
    {
        CloseDownTo(level);
        (int Greatest, int Line) before = runsOn ? _lastOfClosed.GetValueOrDefault(first.Key, Nothing) : Nothing;
        if (before.Greatest + 1 == first.Ordinal && before.Greatest > 0)
        {
            _runOn.GetOrAdd(first.Key, false) = true;
        }
        else if (first.Ordinal == 1 || !_runOn.GetValueOrDefault(first.Key, false))
        {
            before = Nothing;
        }

        if (level > 0 && first.AtLineStart)
        {
            _usualParents.GetOrAdd(first.Key, NoKey) = this[level - 1].Key;
        }

        int parent = level == 0 ? NumberedLine.None : this[level - 1].Latest;
        _lists[Count] = outline.AddList(first, parent, before.Greatest + 1, before.Line);
        Count++;
    }

    /// <summary>Adds the next number to the list at a level.</summary>
    public void Add(int level, in MarkerCandidate candidate, int index) => outline.AddLine(_lists[level], candidate, index);

    /// <summary>Closes the innermost lists until so many are left.</summary>
    public void CloseDownTo(int count)
    {
        for (; Count > count; Count--)
        {
            ref readonly NumberedList closed = ref this[Count - 1];
            _lastOfClosed.GetOrAdd(closed.Key, Nothing) = (closed.Greatest, closed.Latest);
        }
    }

    /// <summary>The level of the innermost list with a key; -1 where there is none.</summary>
    public int Find(int key)
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            if (this[i].Key == key)
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
        for (int i = Count - 1; i >= 0; i--)
        {
            ref readonly NumberedList list = ref this[i];
            if (list.Key == candidate.Key && list.Greatest + 1 == candidate.Ordinal)
            {
                ref readonly MarkerCandidate latest = ref LatestOf(i).Candidate;
                if (latest.Variant == candidate.Variant && (candidate.AtLineStart || !latest.AtLineStart || found is null))
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
        for (int i = Count - 1; i >= 0; i--)
        {
            ref readonly NumberedLine latest = ref LatestOf(i);
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
    public bool RunsOn(in MarkerCandidate candidate) =>
        _lastOfClosed.GetValueOrDefault(candidate.Key, Nothing) is { Greatest: > 0 } last && last.Greatest + 1 == candidate.Ordinal;

    /// <summary>Whether a number runs on, or is a slip for one that does: where numbers of its style run on in this document and it is not smaller than the last.</summary>
    public bool MayRunOn(in MarkerCandidate candidate) => RunsOn(candidate)
        || (_runOn.GetValueOrDefault(candidate.Key, false) && candidate.Ordinal >= _lastOfClosed.GetValueOrDefault(candidate.Key, Nothing).Greatest);

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
        int level = Count;
        while (level > 0 && rank != MarkerRanks.Any)
        {
            int aboveRank = MarkerRanks.RankOf(FirstOf(level - 1).Candidate.Style);
            bool usuallyAbove = aboveRank <= rank && aboveRank != MarkerRanks.Any;
            if (usuallyAbove || lookahead.EndsBefore(index, ref this[level - 1]))
            {
                break;
            }

            level--;
        }

        return level;
    }
}
