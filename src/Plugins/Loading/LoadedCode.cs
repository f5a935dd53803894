using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Fixes;

namespace PlanKit.Plugins;

/// <summary>What a plugin's code checks and mends.</summary>
/// <param name="Plugin">The plugin.</param>
/// <param name="Analyzers">Its analyzers, in its order.</param>
/// <param name="FixProviders">Its fix providers, in its order; empty where it could not make them.</param>
internal sealed record LoadedCode(PluginIdentity Plugin, PlanAnalyzer[] Analyzers, PlanFixProvider[] FixProviders)
{
    /// <summary>Its rules, each once.</summary>
    public ImmutableArray<DiagnosticDescriptor> Rules()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<DiagnosticDescriptor>.Builder rules = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();
        foreach (PlanAnalyzer analyzer in Analyzers)
        {
            foreach (DiagnosticDescriptor rule in analyzer.SupportedDiagnostics)
            {
                if (ids.Add(rule.Id))
                {
                    rules.Add(rule);
                }
            }
        }

        return rules.ToImmutable();
    }

    /// <summary>The rules whose findings it can mend, each once.</summary>
    public ImmutableArray<string> FixableRules() => FixProviders.Length == 0
        ? []
        : [.. FixProviders.SelectMany(provider => provider.FixableDiagnosticIds).Distinct(StringComparer.Ordinal)];
}
