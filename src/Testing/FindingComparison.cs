using System.Collections.Immutable;
using System.Text;
using PlanKit.Analysis;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Testing;

/// <summary>Compares what was found with what a test expects: a mark by its place, an expectation by item and quarter.</summary>
internal sealed class FindingComparison(Plan plan, IReadOnlyList<ExpectedFinding> byItem, ImmutableArray<ExpectedFinding> byPlace)
{
    /// <summary>Compares, and says in lines of the plan how they differ.</summary>
    /// <exception cref="AnalyzerTestException">Found and expected differ.</exception>
    public void Verify(IReadOnlyCollection<Finding> findings)
    {
        List<ExpectedFinding> items = [.. byItem], places = [.. byPlace];
        var unexpected = new List<Finding>();
        foreach (Finding finding in findings)
        {
            if (!places.Remove(ExpectedFinding.ByText(finding, plan)) && !items.Remove(ExpectedFinding.ByItem(finding, plan)))
            {
                unexpected.Add(finding);
            }
        }

        if (items.Count + places.Count + unexpected.Count == 0)
        {
            return;
        }

        var text = new StringBuilder("Found and expected differ (- expected and not found, + found and not expected):");
        foreach (ExpectedFinding missing in items.Concat(places))
        {
            text.AppendLine().Append("- ").Append(missing);
        }

        foreach (Finding finding in unexpected)
        {
            text.AppendLine().Append("+ ").Append(ExpectedFinding.ByItem(finding, plan)).Append(": ")
                .Append(finding.Diagnostic.Message.Chinese).Append(" / ").Append(finding.Diagnostic.Message.English);
        }

        AppendPlaces(text, places, unexpected);
        throw new AnalyzerTestException(text.ToString());
    }

    // The plan's lines with the marks as the test has them against the marks as they would have to be.
    private void AppendPlaces(StringBuilder text, List<ExpectedFinding> missing, List<Finding> unexpected)
    {
        ImmutableArray<(string, TextSpan)> met = [.. byPlace.Except(missing).Select(expected => (expected.Rule, expected.Span!.Value))];
        string found = MarkedText.Mark(plan.Text.ToString(), met.AddRange(unexpected
            .Where(finding => finding.Diagnostic.Location.Span is not null)
            .Select(finding => (finding.Diagnostic.Id, finding.Diagnostic.Location.Span!.Value))));
        string expected = MarkedText.Mark(plan.Text.ToString(), [.. byPlace.Select(expected => (expected.Rule, expected.Span!.Value))]);
        if (found != expected)
        {
            text.AppendLine().AppendLine().Append("In the text:");
            LineComparison.AppendTo(text, expected, found);
        }
    }
}
