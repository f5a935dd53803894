using OneOf;
using PlanKit.Cli.Plans;
using PlanKit.Plugins;
using PlanKit.Plugins.Trial;
using PlanKit.Plugins.Workers;
using PlanKit.Text;

namespace PlanKit.Cli.Authoring;

/// <summary>Tries a plugin for its author, whether anybody trusts it or not: to name it is to agree that its code runs.</summary>
internal static class PluginTester
{
    private static readonly LocalizableText Runs = new(
        "将在单独的进程中运行插件 {0} 的代码（{1}）；它能做您在这台电脑上能做的一切。",
        "The code of the plugin {0} ({1}) is run in a process of its own; it may do whatever you may do on this computer.");

    /// <summary>Tries a plugin.</summary>
    /// <param name="session">The session.</param>
    /// <param name="preview">The plugin.</param>
    /// <param name="plan">The plan file or document on which it is tried; null: the sample.</param>
    /// <param name="asOf">The day; null: today for a plan file, the year's last day for a document.</param>
    public static OneOf<TrialReport, Failure> Test(CommandSession session, PluginPreview preview, string? plan, DateOnly? asOf)
    {
        WorkerCommand worker = session.Environment.Worker ?? throw new InvalidOperationException("A plugin is tried in a worker, and the environment has none.");
        OneOf<string, Failure> found = plan is null ? BundledSample.Find() : session.Resolve(plan);
        if (found.TryPickT1(out Failure? missing, out string? path))
        {
            return missing;
        }

        var catalog = PluginCatalog.Read(session.PluginRoots, [preview]);
        InstalledPlugin plugin = catalog.Plugins.Single(known => known.Root.Origin == PluginOrigin.Named);
        if (plugin.HasCode && plugin.State is Active)
        {
            session.Tell(Runs, preview.Manifest.Identity, preview.Folder);
        }

        TimeProvider time = session.Environment.Time;
        using var host = new PluginHost(catalog, PluginLoadMode.ForShortLivedHost, time, new PluginWorkers(worker, WorkerLimits.Default, time));
        return host.ReadProfile(plugin.Id).Match(
            profile => TrialPlan.Read(session, path, asOf, profile).Match<OneOf<TrialReport, Failure>>(
                snapshot => new PluginTrial(worker, WorkerLimits.Default, time).Run(plugin, catalog, snapshot, session.Language),
                failure => failure),
            refused => new TrialReport { Plugin = plugin, Faults = [new TrialFault(null, refused.State.Explanation)] });
    }
}
