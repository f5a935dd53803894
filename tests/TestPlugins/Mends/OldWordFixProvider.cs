using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Fixes;

namespace PlanKit.TestPlugins;

public sealed class OldWordFixProvider : PlanFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["MD0001"];

    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic) =>
    [
        new PlanFix
        {
            Title = new("改成新写法", "Write it the new way"),
            EquivalenceKey = "new-word",
            Edits = [new TextEdit(diagnostic.Location.Span!.Value, diagnostic.Properties[DiagnosticProperties.Expected])],
        },
    ];
}
