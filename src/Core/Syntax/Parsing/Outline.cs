namespace PlanKit.Syntax.Parsing;

/// <summary>
/// The numbered lines and the lists that they make. Both are values in rented memory and name one another by index: reading a
/// long document leaves none of them behind for the garbage collector. Not safe for use by several threads.
/// </summary>
/// <param name="capacity">How many lines there will be at most.</param>
internal sealed class Outline(int capacity) : IDisposable
{
    private const int UsualLists = 16;

    /// <summary>The numbered lines, in the order of the text.</summary>
    public PooledList<NumberedLine> Lines { get; } = new(capacity);

    /// <summary>The lists, in the order in which they begin.</summary>
    public PooledList<NumberedList> Lists { get; } = new(UsualLists);

    /// <summary>The line with the first number of a list that has one.</summary>
    public ref NumberedLine FirstOf(ref readonly NumberedList list) => ref Lines[list.First];

    /// <summary>The line with the latest number of a list that has one.</summary>
    public ref NumberedLine LatestOf(ref readonly NumberedList list) => ref Lines[list.Latest];

    /// <summary>Begins a list; gives its index.</summary>
    /// <param name="first">Its first number.</param>
    /// <param name="parent">The line that it stands under.</param>
    /// <param name="expectedFirst">What its first number should be.</param>
    /// <param name="runsOnFrom">The line after whose number it goes on; <see cref="NumberedLine.None"/> where it counts for itself.</param>
    public int AddList(in MarkerCandidate first, int parent, int expectedFirst, int runsOnFrom)
    {
        Lists.Add(new NumberedList
        {
            Key = first.Key,
            Parent = parent,
            Depth = parent == NumberedLine.None ? 0 : Lines[parent].Depth + 1,
            ExpectedFirst = expectedFirst,
            RunsOnFrom = runsOnFrom,
            First = NumberedLine.None,
            Latest = NumberedLine.None,
            Greatest = expectedFirst - 1,
            Pool = NumberedList.NoPool,
        });
        return Lists.Count - 1;
    }

    /// <summary>Adds the next number of a list.</summary>
    /// <param name="listIndex">The list.</param>
    /// <param name="candidate">What was taken for the marker.</param>
    /// <param name="index">Where it stands among the candidates.</param>
    public void AddLine(int listIndex, in MarkerCandidate candidate, int index)
    {
        ref NumberedList list = ref Lists[listIndex];
        int place = candidate.Ordinal > 0 ? candidate.Ordinal : list.Greatest + 1;
        bool countsAnew = candidate.Ordinal == 1 && list.Greatest > 1;
        list.Greatest = countsAnew ? 1 : Math.Max(list.Greatest, place);

        int added = Lines.Count;
        ref NumberedLine line = ref Lines.AddDefault();
        line.Candidate = candidate;
        line.List = listIndex;
        line.Parent = list.Parent;
        line.Depth = list.Depth;
        line.NextInList = NumberedLine.None;
        line.Place = place;
        line.Doubts = candidate.Doubts;
        if (list.Latest == NumberedLine.None)
        {
            list.First = added;
        }
        else
        {
            Lines[list.Latest].NextInList = added;
        }

        list.Latest = added;
        list.LatestIndex = index;
        if (list.Parent == NumberedLine.None)
        {
            return;
        }

        ref NumberedLine parent = ref Lines[list.Parent];
        parent.ChildStyle = candidate.Style;
        parent.LineChildren += candidate.AtLineStart ? 1 : 0;
        parent.InlineChildren += candidate.AtLineStart ? 0 : 1;
    }

    /// <summary>Gives the rented memory back.</summary>
    public void Dispose()
    {
        Lines.Dispose();
        Lists.Dispose();
    }
}
