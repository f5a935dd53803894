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

    private static Malfunctioned? Judge(PluginManifest manifest, string rule, string analyzer)
    {
        if (!ManifestRules.RuleId.Allows(rule) || ManifestRules.PrefixOf(rule) != manifest.RulePrefix)
        {
            return PluginFaultText.ForeignRule(rule, analyzer, manifest.RulePrefix);
        }

        return manifest.Provides.Rules.Contains(rule, StringComparer.Ordinal) ? null : PluginFaultText.UndeclaredRule(rule, analyzer);
    }
}
