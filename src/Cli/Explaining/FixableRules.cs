using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PlanKit.Fixes;
using PlanKit.Model;

namespace PlanKit.Cli.Explaining;

/// <summary>The rules whose findings <c>plankit fix</c> can mend.</summary>
internal static class FixableRules
{
    /// <summary>The ids, of the core's fix providers and of those of some plugins.</summary>
    /// <param name="session">The session.</param>
    /// <param name="pluginIds">The plugins.</param>
    /// <param name="profile">The plan's profile, which limits what plugins may take. Null: the defaults.</param>
    public static ImmutableHashSet<string> Of(CommandSession session, IEnumerable<string> pluginIds, PlanProfile? profile = null) =>
    [
        .. ((IEnumerable<RegisteredFixProvider>)[.. CoreFixProviders.All, .. session.Plugins.LoadFixProviders(profile ?? PlanProfile.Empty, pluginIds)]).SelectMany(provider => IdsOf(provider)),
    ];

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; what cannot be asked mends nothing, and fix itself says so.")]
    private static ImmutableArray<string> IdsOf(RegisteredFixProvider provider)
    {
        try
        {
            ImmutableArray<string> ids = provider.Provider.FixableDiagnosticIds;
            return ids.IsDefault ? [] : ids;
        }
        catch (Exception)
        {
            return [];
        }
    }
}
