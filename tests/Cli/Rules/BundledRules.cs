using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Plugins;

namespace PlanKit.Cli.Tests.Rules;

/// <summary>Every rule that comes with the program, as the built program finds them: the core's first, then each plugin's.</summary>
internal static class BundledRules
{
    public static ImmutableArray<(InstalledPlugin? Plugin, ImmutableArray<(DiagnosticDescriptor Rule, PluginIdentity By)> Rules)> ByPlugin { get; } = Read();

    /// <summary>Each rule as a line of the history, by id.</summary>
    public static ImmutableArray<RuleLine> Lines { get; } =
        [.. ByPlugin.SelectMany(plugin => plugin.Rules).Select(rule => RuleLine.Of(rule.Rule, rule.By)).OrderBy(line => line.Id, StringComparer.Ordinal)];

    private static ImmutableArray<(InstalledPlugin?, ImmutableArray<(DiagnosticDescriptor, PluginIdentity)>)> Read()
    {
        using var host = new PluginHost(
            PluginCatalog.Read(new PluginRoot(BuiltProgram.Plugins, PluginOrigin.Bundled)), PluginLoadMode.ForShortLivedHost, new StoppedClock());
        return
        [
            (null, RulesOf(CoreAnalyzers.All, DriverDiagnostics.All)),
            .. host.Catalog.Plugins
                .OrderBy(plugin => plugin.Id, StringComparer.Ordinal)
                .Select(plugin => ((InstalledPlugin?)plugin, RulesOf(AnalyzersOf(host, plugin), []))),
        ];
    }

    private static ImmutableArray<RegisteredAnalyzer> AnalyzersOf(PluginHost host, InstalledPlugin plugin)
    {
        LoadedAnalyzers loaded = host.LoadAnalyzers(plugin.Id);
        Assert.Empty(loaded.Refused);
        return loaded.Analyzers;
    }

    private static ImmutableArray<(DiagnosticDescriptor, PluginIdentity)> RulesOf(
        ImmutableArray<RegisteredAnalyzer> analyzers, ImmutableArray<DiagnosticDescriptor> others) =>
    [
        .. analyzers
            .SelectMany(analyzer => analyzer.Analyzer.SupportedDiagnostics.Select(rule => (Rule: rule, By: analyzer.Plugin)))
            .Concat(others.Select(rule => (Rule: rule, By: PluginIdentity.Core)))
            .DistinctBy(rule => rule.Rule.Id, StringComparer.Ordinal)
            .OrderBy(rule => rule.Rule.Id, StringComparer.Ordinal),
    ];
}
