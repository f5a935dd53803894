using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Fixes;

namespace PlanKit.Plugins;

/// <summary>What a plugin's code checks and mends.</summary>
/// <param name="plugin">The plugin.</param>
/// <param name="analyzers">Its analyzers, in its order.</param>
/// <param name="fixProviders">Makes its fix providers, once they are asked for.</param>
internal sealed class LoadedCode(PluginIdentity plugin, PlanAnalyzer[] analyzers, Func<PlanFixProvider[]> fixProviders)
{
    private readonly Lazy<PlanFixProvider[]> _fixProviders = new(fixProviders);

    public PluginIdentity Plugin => plugin;

    public PlanAnalyzer[] Analyzers => analyzers;

    /// <summary>Its fix providers, in its order; empty where it could not make them.</summary>
    public PlanFixProvider[] FixProviders => _fixProviders.Value;

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
