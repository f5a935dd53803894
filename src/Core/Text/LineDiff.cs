using System.Collections.Immutable;

namespace PlanKit.Text;

/// <summary>Compares two texts line by line: the fewest lines out and in (E. W. Myers, An O(ND) Difference Algorithm, 1986).</summary>
public static class LineDiff
{
    // Two texts that differ in more lines are not compared for a person to read; time and memory grow with the square.
    private const int MaxChanges = 1000;

    /// <summary>Every line of both texts, in order; of a changed place the lines that go stand before those that come.</summary>
    public static ImmutableArray<LineChange> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        string[] old = LinesOf(before), now = LinesOf(after);
        int head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
        {
            head++;
        }

        int tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        var changes = ImmutableArray.CreateBuilder<LineChange>(old.Length + now.Length);
        int i = 0, j = 0;
        foreach ((int x, int y) in Common(old.AsSpan(head..^tail), now.AsSpan(head..^tail)).Select(pair => (pair.X + head, pair.Y + head))
            .Prepend((head, head)).Append((old.Length - tail, now.Length - tail)).Append((old.Length, now.Length)))
        {
            // Up to a common line both may have lines of their own; in front of the first and after the last they are common.
            while (i < x && j < y && old[i] == now[j])
            {
                changes.Add(new LineChange(i + 1, j + 1, Shown(old[i])));
                (i, j) = (i + 1, j + 1);
            }

            for (; i < x; i++)
            {
                changes.Add(new LineChange(i + 1, null, Shown(old[i])));
            }

            for (; j < y; j++)
            {
                changes.Add(new LineChange(null, j + 1, Shown(now[j])));
            }
        }

        return changes.ToImmutable();
    }

    private static string[] LinesOf(string text)
    {
        int[] starts = LineBreaks.FindLineStarts(text);
        string[] lines = new string[starts.Length];
        for (int i = 0; i < starts.Length; i++)
        {
            lines[i] = text[starts[i]..(i + 1 < starts.Length ? starts[i + 1] : text.Length)];
        }

        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static string Shown(string line) => line.TrimEnd('\r', '\n', '\u0085', '\u2028', '\u2029');

    // The pairs of lines in common, in order; none where the texts differ too much.
    private static List<(int X, int Y)> Common(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        int limit = Math.Min(old.Length + now.Length, MaxChanges);
        int[] furthest = new int[(2 * limit) + 2];
        var trace = new List<int[]>();
        for (int d = 0; d <= limit; d++)
        {
            trace.Add([.. furthest]);
            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || (k != d && furthest[limit + k - 1] < furthest[limit + k + 1]) ? furthest[limit + k + 1] : furthest[limit + k - 1] + 1;
                int y = x - k;
                while (x < old.Length && y < now.Length && old[x] == now[y])
                {
                    (x, y) = (x + 1, y + 1);
                }

                furthest[limit + k] = x;
                if (x >= old.Length && y >= now.Length)
                {
                    return Back(trace, limit, x, y);
                }
            }
        }

        return [];
    }

    private static List<(int X, int Y)> Back(List<int[]> trace, int limit, int x, int y)
    {
        var common = new List<(int X, int Y)>();
        for (int d = trace.Count - 1; d >= 0; d--)
        {
            int[] furthest = trace[d];
            int k = x - y;
            int previousK = k == -d || (k != d && furthest[limit + k - 1] < furthest[limit + k + 1]) ? k + 1 : k - 1;
            int previousX = d == 0 ? 0 : furthest[limit + previousK], previousY = d == 0 ? 0 : previousX - previousK;
            while (x > previousX && y > previousY)
            {
                (x, y) = (x - 1, y - 1);
                common.Add((x, y));
            }

            (x, y) = (previousX, previousY);
        }

        common.Reverse();
        return common;
    }
}
