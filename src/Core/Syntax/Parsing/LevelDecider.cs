namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Decides for every numbered line whether it is a section, an item or a clause. Lines of one style at one depth are decided
/// together, by what they look like and what stands below them; what stands below an item is a clause.
/// </summary>
internal static class LevelDecider
{
    private const int LongestHeading = 60;

    /// <summary>Sets <see cref="NumberedLine.Role"/> of all lines, and <see cref="MarkerDoubt.LevelUncertain"/> where it was a close call.</summary>
    public static void Decide(PooledList<NumberedLine> outline, int? itemLevel)
    {
        var pools = new KeyTable<LevelPool?>();
        int deepest = 0;
        foreach (NumberedLine line in outline)
        {
            deepest = Math.Max(deepest, line.Depth);
            if (line.Depth == 0)
            {
                PoolOf(line, ref pools).Add(line);
            }
        }

        // The lines of one depth are decided by their pools; the same pass gathers the pools of the next depth, whose parents
        // stand before them.
        for (int depth = 0; depth <= deepest; depth++)
        {
            pools.Clear();
            foreach (NumberedLine line in outline)
            {
                if (line.Depth == depth)
                {
                    Assign(line, itemLevel);
                }
                else if (line.Depth == depth + 1 && line.Parent is { Role: NumberedRole.Section })
                {
                    PoolOf(line, ref pools).Add(line);
                }
            }
        }
    }

    /// <summary>Whether a heading is all of its line.</summary>
    public static bool LooksLikeHeading(NumberedLine line) =>
        line is { Candidate.AtLineStart: true, Rest.IsEmpty: true, Title.Length: > 0 and <= LongestHeading };

    private static LevelPool PoolOf(NumberedLine line, ref KeyTable<LevelPool?> pools)
    {
        if (line.List.Pool is { } known)
        {
            return known;
        }

        ref LevelPool? pool = ref pools.GetOrAdd(line.List.Key, missing: null);
        pool ??= new LevelPool(line.Depth, line.Candidate.Style);
        return line.List.Pool = pool;
    }

    private static void Assign(NumberedLine line, int? itemLevel)
    {
        if (line.Parent is not (null or { Role: NumberedRole.Section }))
        {
            line.Role = NumberedRole.Clause;
        }
        else if (itemLevel is { } level)
        {
            line.Role = line.Depth + 1 < level ? NumberedRole.Section : NumberedRole.Item;
        }
        else if (line.List.Pool is { } pool)
        {
            line.Role = pool.HoldsItems ? NumberedRole.Section : NumberedRole.Item;
            line.Doubts |= pool.IsCloseCall ? MarkerDoubt.LevelUncertain : MarkerDoubt.None;
        }
    }
}
