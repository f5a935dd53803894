using System.Collections.Immutable;
using System.Text;
using PlanKit.Fixes;

namespace PlanKit.Testing;

/// <summary>Says how what fixes do differs from what a test expects.</summary>
internal static class FixComparison
{
    public static string Describe(
        string expected, string found, ImmutableArray<long> expectedRetractions, IReadOnlyCollection<long> retractions, FixResult result)
    {
        var text = new StringBuilder();
        if (expected != found)
        {
            text.Append("The mended text differs (- expected, + found):");
            LineComparison.AppendTo(text, expected, found);
        }

        if (!expectedRetractions.SequenceEqual(retractions))
        {
            text.AppendLine().Append("Entries taken back: expected ").AppendJoin(", ", expectedRetractions).Append("; found ").AppendJoin(", ", retractions).Append('.');
        }

        foreach (UnappliedFix left in result.NotApplied)
        {
            text.AppendLine().Append("Not applied: ").Append(left.Finding.Diagnostic).Append(": ").Append(left.Message.English);
        }

        return text.ToString();
    }
}
