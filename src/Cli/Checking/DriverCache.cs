using PlanKit.Analysis;
using PlanKit.Cli.Plans;

namespace PlanKit.Cli.Checking;

/// <summary>One driver for all plans that ask for the same plugins, so that analyzers are made once. Members may be called from any thread.</summary>
internal sealed class DriverCache(CommandSession session)
{
    private readonly Lock _making = new();
    private readonly Dictionary<string, AnalysisDriver> _drivers = new(StringComparer.Ordinal);

    /// <summary>The driver with the core's rules and those of some plugins.</summary>
    public AnalysisDriver For(IEnumerable<string> pluginIds)
    {
        string key = string.Join('\n', pluginIds.Order(StringComparer.Ordinal));
        lock (_making)
        {
            if (!_drivers.TryGetValue(key, out AnalysisDriver? driver))
            {
                driver = key.Length == 0
                    ? AnalysisDriver.Create(CoreAnalyzers.All)
                    : PlanAnalysis.DriverFor(session, key.Split('\n'));
                _drivers.Add(key, driver);
            }

            return driver;
        }
    }
}
