using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Analysis.Rules;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Fixes.Providers;

/// <summary>
/// PK0003: closes the gap by renumbering what follows. Only a person with the original knows that no item was lost, and
/// people say these numbers aloud: it is never done unasked.
/// </summary>
public sealed class SkippedNumberFixProvider : PlanFixProvider
{
    private static readonly LocalizableText Title = new(
        "没有漏条目：从“{0}”起 {1} 个序号改小，补上空号",
        "Nothing was left out: close the gap, renumbering {1} from “{0}” on");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [SkippedNumberAnalyzer.Rule.Id];

    /// <inheritdoc/>
    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic)
    {
        ImmutableArray<TextEdit> edits = Renumbering.Shift(new NumberedOutline(snapshot.Plan.Tree), diagnostic, isForRoom: false);
        return edits.IsEmpty
            ? []
            :
            [
                new PlanFix
                {
                    Title = Title.Format(snapshot.Plan.Text.ToString(edits[0].Span), edits.Length),
                    EquivalenceKey = "renumber",
                    Edits = edits,
                    NeedsConsent = true,
                },
            ];
    }
}
