using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Fixes.Providers;

/// <summary>PK0004: takes the copy out. The reader left it out already, so no item changes.</summary>
public sealed class RepeatedDocumentFixProvider : PlanFixProvider
{
    private static readonly LocalizableText Title = new("删除重复粘贴的部分", "Delete the copy");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RepeatedDocumentAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic) =>
        diagnostic.Location.Span is { } copy
            ? [new PlanFix { Title = Title, EquivalenceKey = "delete-copy", Edits = [new TextEdit(copy, "")] }]
            : [];
}
