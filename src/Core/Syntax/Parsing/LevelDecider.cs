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
        var pools = new Dictionary<int, LevelPool>();
        int deepest = 0;
        foreach (NumberedLine line in outline)
        {
            deepest = Math.Max(deepest, line.Depth);
        }

        for (int depth = 0; depth <= deepest; depth++)
        {
            pools.Clear();
            foreach (NumberedLine line in outline)
            {
                if (line.Depth == depth && line.Parent is null or { Role: NumberedRole.Section })
                {
                    if (!pools.TryGetValue(line.List.Key, out LevelPool? pool))
                    {
                        pools.Add(line.List.Key, pool = new LevelPool(depth, line.Candidate.Style));
                    }

                    pool.Add(line);
                }
            }

            Assign(outline, depth, itemLevel, pools);
        }
    }

    /// <summary>Whether a heading is all of its line.</summary>
    public static bool LooksLikeHeading(NumberedLine line) =>
        line is { Candidate.AtLineStart: true, Rest.IsEmpty: true, Title.Length: > 0 and <= LongestHeading };

    private static void Assign(PooledList<NumberedLine> outline, int depth, int? itemLevel, Dictionary<int, LevelPool> pools)
    {
        foreach (NumberedLine line in outline)
        {
            if (line.Depth != depth)
            {
                continue;
            }

            if (line.Parent is not (null or { Role: NumberedRole.Section }))
            {
                line.Role = NumberedRole.Clause;
            }
            else if (itemLevel is { } level)
            {
                line.Role = depth + 1 < level ? NumberedRole.Section : NumberedRole.Item;
            }
            else
            {
                LevelPool pool = pools[line.List.Key];
                line.Role = pool.HoldsItems ? NumberedRole.Section : NumberedRole.Item;
                line.Doubts |= pool.IsCloseCall ? MarkerDoubt.LevelUncertain : MarkerDoubt.None;
            }
        }
    }
}
