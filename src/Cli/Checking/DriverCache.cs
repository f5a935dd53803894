using PlanKit.Analysis;
using PlanKit.Cli.Plans;
using PlanKit.Model;

namespace PlanKit.Cli.Checking;

/// <summary>One driver for all plans that ask for the same plugins, so that analyzers are made once. Members may be called from any thread.</summary>
internal sealed class DriverCache(CommandSession session)
{
    private readonly Lock _making = new();
    private readonly Dictionary<string, AnalysisDriver> _drivers = new(StringComparer.Ordinal);

    /// <summary>Lets the workers of added plugins start, unless they have, while the plan is still being read.</summary>
    /// <param name="pluginIds">The plugins.</param>
    /// <param name="profile">The plan's profile: it limits what plugins may take.</param>
    public void Start(IEnumerable<string> pluginIds, PlanProfile profile)
    {
        string[] ids = [.. pluginIds.Order(StringComparer.Ordinal)];
        lock (_making)
        {
            if (ids.Length > 0 && !_drivers.ContainsKey(KeyOf(ids, profile)))
            {
                session.Plugins.StartWorkers(profile, ids);
            }
        }
    }

    /// <summary>The driver with the core's rules and those of some plugins.</summary>
    /// <param name="pluginIds">The plugins.</param>
    /// <param name="soon">The plan that is checked next. Its profile limits what plugins may take.</param>
    public AnalysisDriver For(IEnumerable<string> pluginIds, PlanSnapshot soon)
    {
        string[] ids = [.. pluginIds.Order(StringComparer.Ordinal)];
        string key = KeyOf(ids, soon.Plan.Profile);
        lock (_making)
        {
            if (!_drivers.TryGetValue(key, out AnalysisDriver? driver))
            {
                driver = ids.Length == 0
                    ? AnalysisDriver.Create(CoreAnalyzers.All)
                    : PlanAnalysis.DriverFor(session, ids, soon);
                _drivers.Add(key, driver);
            }

            return driver;
        }
    }

    private static string KeyOf(string[] ids, PlanProfile profile) =>
        string.Join('\n', ids.Concat(profile.Limits.Select(limit => $"{limit.Key}={limit.Value}")));
}
