using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Fixes;

namespace PlanKit.TestPlugins;

public sealed class ThrowingFixProvider : PlanFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TIF0001"];

    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic) =>
        throw new InvalidOperationException("No such word.");
}
