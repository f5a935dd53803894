using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Fixes.Providers;

/// <summary>PK0204: takes the entry out of the baseline. Nothing that is found is hidden by it any longer, so nobody has to be asked.</summary>
public sealed class GoneBaselineEntryFixProvider : PlanFixProvider
{
    private static readonly LocalizableText Title = new("从基线中去掉这条过时的记录", "Take the stale entry out of the baseline");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DriverDiagnostics.GoneBaselineEntry.Id];

    /// <inheritdoc/>
    public override ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Fingerprint, out string? fingerprint)
            ?
            [
                new PlanFix
                {
                    Title = Title,
                    EquivalenceKey = "forget",
                    Settings = ImmutableDictionary.Create<string, string?>(StringComparer.Ordinal).Add(BaselineEntry.SettingPrefix + fingerprint, null),
                },
            ]
            : [];
}
