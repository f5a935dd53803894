using PlanKit.Analysis;
using PlanKit.Plugins;

namespace PlanKit.Cli.Plans;

/// <summary>Checks a plan with the core's rules and those of its plugins.</summary>
internal static class PlanAnalysis
{
    /// <summary>
    /// A driver with all rules that a plan asks for. A plugin that cannot be used is itself a finding (PK0906), so that nobody
    /// takes its silence for approval.
    /// </summary>
    public static AnalysisDriver DriverFor(CommandSession session, IEnumerable<string> pluginIds)
    {
        LoadedAnalyzers loaded = session.Plugins.LoadAnalyzers(pluginIds);
        return AnalysisDriver.Create(
        [
            .. CoreAnalyzers.All,
            .. loaded.Analyzers,
            .. loaded.Refused.Select(refused => new RegisteredAnalyzer(new UnusablePluginAnalyzer(refused), PluginIdentity.Core)),
        ]);
    }
}
