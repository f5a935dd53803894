using OneOf;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Plugins;

/// <summary>Sees to it that a plugin reports only rules that its manifest lists, under its own letters.</summary>
internal static class RuleCheck
{
    /// <summary>The analyzers, if all their rules are the plugin's own and listed.</summary>
    internal static OneOf<PlanAnalyzer[], Malfunctioned> Check(PluginManifest manifest, PlanAnalyzer[] analyzers)
    {
        foreach (PlanAnalyzer analyzer in analyzers)
        {
            foreach (DiagnosticDescriptor rule in analyzer.SupportedDiagnostics)
            {
                if (Judge(manifest, rule.Id, analyzer.GetType().FullName!) is { } fault)
                {
                    return fault;
                }
            }
        }

        return analyzers;
    }

    /// <summary>
    /// What is wrong with both parts of a plugin together: a rule that is in both, or one that its manifest lists and neither has. Null where
    /// nothing is, and where it is all code: what that lacks is its author's affair (<c>plugin test</c>).
    /// </summary>
    /// <param name="manifest">The plugin's manifest.</param>
    /// <param name="written">The rules that it states in a file.</param>
    /// <param name="loaded">The analyzers of its code.</param>
    internal static Malfunctioned? Compare(PluginManifest manifest, IEnumerable<RegisteredAnalyzer> written, IEnumerable<RegisteredAnalyzer> loaded)
    {
        if (manifest.Rules is not { } file)
        {
            return null;
        }

        HashSet<string> own = IdsOf(written);
        HashSet<string> coded = IdsOf(loaded);
        return own.FirstOrDefault(coded.Contains) is { } twice ? PluginFaultText.RepeatedRule(twice, file, manifest.Assembly!)
            : manifest.Provides.Rules.FirstOrDefault(rule => !own.Contains(rule) && !coded.Contains(rule)) is { } missing ? PluginFaultText.MissingRule(missing, file, manifest.Assembly!)
            : null;
    }

    private static HashSet<string> IdsOf(IEnumerable<RegisteredAnalyzer> analyzers) =>
        [.. analyzers.SelectMany(registered => registered.Analyzer.SupportedDiagnostics).Select(rule => rule.Id)];

    private static Malfunctioned? Judge(PluginManifest manifest, string rule, string analyzer)
    {
        if (!ManifestRules.RuleId.Allows(rule) || ManifestRules.PrefixOf(rule) != manifest.RulePrefix)
        {
            return PluginFaultText.ForeignRule(rule, analyzer, manifest.RulePrefix);
        }

        return manifest.Provides.Rules.Contains(rule, StringComparer.Ordinal) ? null : PluginFaultText.UndeclaredRule(rule, analyzer);
    }
}
