using System.Collections.Immutable;
using System.Text;
using PlanKit.Text;

namespace PlanKit.Testing;

/// <summary>Two texts line by line, for a person: - expected, + found, with a line around each difference.</summary>
internal static class LineComparison
{
    public static void AppendTo(StringBuilder text, string expected, string found)
    {
        ImmutableArray<LineChange> changes = LineDiff.Between(expected, found);
        for (int i = 0; i < changes.Length; i++)
        {
            if (changes.AsSpan()[Math.Max(0, i - 1)..Math.Min(changes.Length, i + 2)].ToArray().Any(change => !change.IsCommon))
            {
                text.AppendLine().Append(changes[i].Sign).Append(' ').Append(changes[i].Text);
            }
        }

        if (changes.All(change => change.IsCommon || changes.Any(other => other.Text == change.Text && other.Sign != change.Sign && !other.IsCommon))
            && changes.Any(change => !change.IsCommon))
        {
            text.AppendLine().Append("(Lines that look alike differ in their line ends.)");
        }
    }
}
