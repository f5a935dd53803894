using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Fixes.Providers;

/// <summary>PK0005 and PK0013: writes the marker as its neighbours are written, or puts a lost number back.</summary>
public sealed class ExpectedMarkerFixProvider : PlanFixProvider
{
    private static readonly LocalizableText Title = new("改成“{0}”", "Write “{0}”");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [MixedMarkerStyleAnalyzer.Rule.Id, LostOrdinalAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic) =>
        diagnostic.Location.Span is { } span && diagnostic.Properties.TryGetValue(DiagnosticProperties.Expected, out string? expected)
            ? [new PlanFix { Title = Title.Format(expected), EquivalenceKey = "write-expected", Edits = [new TextEdit(span, expected)] }]
            : [];
}
