namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Decides for every numbered line whether it is a section, an item or a clause. Lines of one style at one depth are decided
/// together, by what they look like and what stands below them; what stands below an item is a clause.
/// </summary>
internal static class LevelDecider
{
    private const int LongestHeading = 60;
    private const int UsualPools = 16;

    /// <summary>Sets <see cref="NumberedLine.Role"/> of all lines, and <see cref="MarkerDoubt.LevelUncertain"/> where it was a close call.</summary>
    public static void Decide(Outline outline, int? itemLevel)
    {
        // By the key of their lists, the pools of the depth that is gathered.
        var keys = new KeyTable<int>();
        using var pools = new PooledList<LevelPool>(UsualPools);
        int deepest = 0;
        foreach (ref NumberedLine line in outline.Lines)
        {
            deepest = Math.Max(deepest, line.Depth);
            if (line.Depth == 0)
            {
                PoolOf(ref line, outline, pools, ref keys).Add(ref line);
            }
        }

        // The lines of one depth are decided by their pools; the same pass gathers the pools of the next depth, whose parents
        // stand before them.
        for (int depth = 0; depth <= deepest; depth++)
        {
            keys.Clear();
            foreach (ref NumberedLine line in outline.Lines)
            {
                if (line.Depth == depth)
                {
                    Assign(ref line, outline, pools, itemLevel);
                }
                else if (line.Depth == depth + 1 && outline.Lines[line.Parent].Role == NumberedRole.Section)
                {
                    PoolOf(ref line, outline, pools, ref keys).Add(ref line);
                }
            }
        }
    }

    /// <summary>Whether a heading is all of its line.</summary>
    public static bool LooksLikeHeading(ref readonly NumberedLine line) =>
        line is { Candidate.AtLineStart: true, Rest.IsEmpty: true, Title.Length: > 0 and <= LongestHeading };

    private static ref LevelPool PoolOf(ref readonly NumberedLine line, Outline outline, PooledList<LevelPool> pools, ref KeyTable<int> keys)
    {
        ref NumberedList list = ref outline.Lists[line.List];
        if (list.Pool == NumberedList.NoPool)
        {
            ref int pool = ref keys.GetOrAdd(list.Key, NumberedList.NoPool);
            if (pool == NumberedList.NoPool)
            {
                pool = pools.Count;
                pools.Add(new LevelPool(line.Depth, line.Candidate.Style));
            }

            list.Pool = pool;
        }

        return ref pools[list.Pool];
    }

    private static void Assign(ref NumberedLine line, Outline outline, PooledList<LevelPool> pools, int? itemLevel)
    {
        if (line.Parent != NumberedLine.None && outline.Lines[line.Parent].Role != NumberedRole.Section)
        {
            line.Role = NumberedRole.Clause;
        }
        else if (itemLevel is { } level)
        {
            line.Role = line.Depth + 1 < level ? NumberedRole.Section : NumberedRole.Item;
        }
        else if (outline.Lists[line.List].Pool is >= 0 and var index)
        {
            ref readonly LevelPool pool = ref pools[index];
            line.Role = pool.HoldsItems ? NumberedRole.Section : NumberedRole.Item;
            line.Doubts |= pool.IsCloseCall ? MarkerDoubt.LevelUncertain : MarkerDoubt.None;
        }
    }
}
