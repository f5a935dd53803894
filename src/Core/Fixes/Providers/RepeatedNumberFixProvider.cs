using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Fixes.Providers;

/// <summary>PK0002: gives the second of two equal numbers the next one. Where others have to make room, a person has to agree.</summary>
public sealed class RepeatedNumberFixProvider : PlanFixProvider
{
    private static readonly LocalizableText Alone = new("改成“{0}”", "Write “{0}”");
    private static readonly LocalizableText WithOthers = new("改成“{0}”，后面 {1} 个序号顺延", "Write “{0}”, and number the {1} after it accordingly");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RepeatedNumberAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic)
    {
        ImmutableArray<TextEdit> edits = Renumbering.Shift(new NumberedOutline(snapshot.Plan.Tree), diagnostic, isForRoom: true);
        return edits.IsEmpty
            ? []
            :
            [
                new PlanFix
                {
                    Title = edits.Length == 1 ? Alone.Format(edits[0].NewText) : WithOthers.Format(edits[0].NewText, edits.Length - 1),
                    EquivalenceKey = "renumber",
                    Edits = edits,
                    NeedsConsent = edits.Length > 1,
                },
            ];
    }
}
