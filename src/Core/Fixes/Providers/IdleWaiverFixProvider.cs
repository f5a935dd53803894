using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Text;

namespace PlanKit.Fixes.Providers;

/// <summary>
/// PK0202: takes back the entry that grants a waiver that waives nothing. Somebody
/// approved it, and it may be meant for a quarter that has not ended: it is never done unasked. The entry stays in the ledger.
/// </summary>
public sealed class IdleWaiverFixProvider : PlanFixProvider
{
    private static readonly LocalizableText Title = new("撤销第 {0} 号记录的豁免", "Take back the waiver of entry {0}");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [WaiverDiagnostics.Idle.Id];

    /// <inheritdoc/>
    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic) =>
        diagnostic.Location is EntryLocation { Sequence: var sequence }
            ?
            [
                new PlanFix
                {
                    Title = Title.Format(sequence),
                    EquivalenceKey = "retract",
                    Entries = [new EntryRetracted { Sequence = sequence, Reason = diagnostic.Id }],
                    NeedsConsent = true,
                },
            ]
            : [];
}
