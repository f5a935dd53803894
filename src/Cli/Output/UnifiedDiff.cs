using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>Two texts compared as <c>diff -u</c> does, with three lines around each change.</summary>
internal static class UnifiedDiff
{
    private const int Around = 3;
    private const int KeptBeforeChange = 12;

    /// <summary>The comparison as plain text; empty where the texts are the same.</summary>
    /// <param name="name">What the texts are called.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    public static string Of(string name, string before, string after)
    {
        var text = new StringBuilder();
        foreach (string line in Lines(name, before, after))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Shows it. On a terminal lines that are too long are cut where nothing changed, and colours help.</summary>
    public static void Write(CommandSession session, string name, string before, string after, string indent = "")
    {
        string[] lines = [.. Lines(name, before, after)];
        for (int i = 0; i < lines.Length; i++)
        {
            session.Output.Write(indent);
            string shown = SafeText.Of(session.Environment.IsTerminal ? Fit(lines, i, Math.Max(20, session.Environment.Width - indent.Length - 1)) : lines[i]);
            InkWriter.Write(session, shown, InkOf(lines[i]));
            session.Output.WriteLine();
        }
    }

    private static IEnumerable<string> Lines(string name, string before, string after)
    {
        ImmutableArray<LineChange> changes = LineDiff.Between(before, after);
        (int Start, int End)[] hunks = [.. Hunks(changes)];
        if (hunks.Length > 0)
        {
            yield return $"--- {name}";
            yield return $"+++ {name}";
        }

        foreach ((int start, int end) in hunks)
        {
            LineChange[] hunk = [.. changes.AsSpan()[start..end]];
            yield return string.Create(CultureInfo.InvariantCulture, $"@@ -{RangeOf(hunk, changes, start, change => change.Before)} +{RangeOf(hunk, changes, start, change => change.After)} @@");
            foreach (LineChange change in hunk)
            {
                yield return change.Sign + change.Text;
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Hunks(ImmutableArray<LineChange> changes)
    {
        int start = -1, end = -1;
        for (int i = 0; i < changes.Length; i++)
        {
            if (changes[i].IsCommon)
            {
                continue;
            }

            if (start >= 0 && i - Around > end)
            {
                yield return (start, end);
                start = -1;
            }

            start = start < 0 ? Math.Max(0, i - Around) : start;
            end = Math.Min(changes.Length, i + Around + 1);
        }

        if (start >= 0)
        {
            yield return (start, end);
        }
    }

    // An empty range names the line before it, as diff does.
    private static string RangeOf(LineChange[] hunk, ImmutableArray<LineChange> changes, int start, Func<LineChange, int?> numberOf)
    {
        int[] numbers = [.. hunk.Select(numberOf).OfType<int>()];
        int first = numbers.Length > 0 ? numbers[0] : changes.Take(start).Select(numberOf).OfType<int>().LastOrDefault();
        return string.Create(CultureInfo.InvariantCulture, $"{first},{numbers.Length}");
    }

    // A paragraph is one line; what matters is where it differs from its counterpart.
    private static string Fit(string[] lines, int index, int columns)
    {
        string line = lines[index];
        if (CellWidth.Of(line) <= columns)
        {
            return line;
        }

        int from = 1;
        if (CounterpartOf(lines, index) is { } other)
        {
            int common = line.AsSpan(1).CommonPrefixLength(other.AsSpan(1));
            from = Math.Max(1, 1 + common - KeptBeforeChange);
            from -= char.IsLowSurrogate(line[Math.Min(from, line.Length - 1)]) ? 1 : 0;
        }

        string start = from > 1 ? line[0] + "…" : line[..1];
        string words = CellWidth.Wrap(line[from..], columns - CellWidth.Of(start) - 1)[0];
        return start + words + (from + words.Length < line.Length ? "…" : "");
    }

    private static string? CounterpartOf(string[] lines, int index) => lines[index][0] switch
    {
        '-' when index + 1 < lines.Length && lines[index + 1][0] == '+' => lines[index + 1],
        '+' when index > 0 && lines[index - 1][0] == '-' => lines[index - 1],
        _ => null,
    };

    private static Ink InkOf(string line) => line switch
    {
        ['-', '-', '-', ' ', ..] or ['+', '+', '+', ' ', ..] => Ink.Strong,
        ['-', ..] => Ink.Bad,
        ['+', ..] => Ink.Good,
        ['@', '@', ..] => Ink.Muted,
        _ => Ink.Plain,
    };
}
