using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Plugins;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>The ids of the rules that can be waived or explained, known from the core and from manifests: no plugin's code runs.</summary>
internal static class RuleCatalog
{
    /// <summary>There is no rule {0}.</summary>
    public static LocalizableText NoSuchRule { get; } = new(
        "没有规则“{0}”。现有规则见 plankit explain。",
        "There is no rule “{0}”. plankit explain lists the rules.");

    public static ImmutableSortedSet<string> Of(CommandSession session, IEnumerable<string> pluginIds)
    {
        IEnumerable<string> core = CoreAnalyzers.All
            .SelectMany(analyzer => analyzer.Analyzer.SupportedDiagnostics)
            .Concat(DriverDiagnostics.All)
            .Select(descriptor => descriptor.Id);
        IEnumerable<string> plugins = session.Plugins.Catalog.Plugins
            .Where(plugin => plugin.State is Active && pluginIds.Contains(plugin.Id, StringComparer.Ordinal))
            .SelectMany(plugin => plugin.Manifest!.Provides.Rules);
        return core.Concat(plugins).ToImmutableSortedSet(StringComparer.Ordinal);
    }
}
