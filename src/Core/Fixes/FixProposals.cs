using System.Collections.Immutable;
using PlanKit.Analysis;

namespace PlanKit.Fixes;

/// <summary>Asks the providers, and keeps those that throw from being asked again.</summary>
internal sealed class FixProposals(ImmutableArray<RegisteredFixProvider> providers)
{
    private readonly Dictionary<RegisteredFixProvider, Exception> _failed = [];

    /// <summary>The fixes for a finding, each key once, by provider in the order given.</summary>
    /// <param name="snapshot">What the finding is about.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="failure">What a provider for it threw, now or before; null where none did.</param>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; it becomes a message that names it.")]
    public ImmutableArray<ProposedFix> For(PlanSnapshot snapshot, Finding finding, out (RegisteredFixProvider Provider, Exception Exception)? failure)
    {
        failure = null;
        var fixes = ImmutableArray.CreateBuilder<ProposedFix>();
        foreach (RegisteredFixProvider provider in providers)
        {
            try
            {
                if (_failed.TryGetValue(provider, out Exception? known))
                {
                    failure = Fixes(provider, finding) ? (provider, known) : failure;
                }
                else if (Fixes(provider, finding))
                {
                    ImmutableArray<PlanFix> proposed = provider.Provider.ProposeFixes(snapshot, finding.Diagnostic);
                    fixes.AddRange((proposed.IsDefault ? [] : proposed).Select(fix => new ProposedFix(finding, fix, provider.Plugin)));
                }
            }
            catch (Exception exception)
            {
                _failed.TryAdd(provider, exception);
                failure = (provider, exception);
            }
        }

        return [.. fixes.DistinctBy(proposed => proposed.Fix.EquivalenceKey, StringComparer.Ordinal)];
    }

    private static bool Fixes(RegisteredFixProvider provider, Finding finding) =>
        provider.Provider.FixableDiagnosticIds.Contains(finding.Diagnostic.Id, StringComparer.Ordinal);
}
