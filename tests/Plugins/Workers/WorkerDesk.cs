using System.Reflection;
using PlanKit.Analysis;
using PlanKit.Plugins.Workers;

namespace PlanKit.Plugins.Tests.Workers;

/// <summary>Added plugins that a test runs in workers, and the same in process to compare them with.</summary>
internal sealed class WorkerDesk : IDisposable
{
    private readonly PluginFixtures _fixtures = new();

    /// <summary>What workers are allowed unless a test says otherwise: so much that no slow computer makes a test fail.</summary>
    internal static WorkerLimits Ample { get; } = new()
    {
        Start = TimeSpan.FromHours(1),
        Checks = TimeSpan.FromHours(1),
        Export = TimeSpan.FromHours(1),
        End = TimeSpan.FromHours(1),
        Memory = 4L * 1024 * 1024 * 1024,
    };

    /// <summary>How the built worker program is started.</summary>
    internal static WorkerCommand Command { get; } = new("dotnet", [typeof(WorkerDesk).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "WorkerProgram").Value!]);

    internal PluginFixtures Fixtures => _fixtures;

    /// <summary>Adds a plugin and trusts it.</summary>
    /// <returns>Its folder.</returns>
    internal string Add(string id) => _fixtures.Add(id);

    /// <summary>Adds a plugin and trusts it to run within the host.</summary>
    internal void AddInProcess(string id)
    {
        _fixtures.Add(id);
        Assert.True(Trust(id, inProcess: true));
    }

    internal bool Trust(string id, bool inProcess) => new PluginStore(_fixtures.Root).Trust(
        PluginInspection.Inspect(Path.Combine(_fixtures.Root, id)).AsT0, _fixtures.ReadCatalog(), inProcess).IsT0;

    internal PluginHost InWorkers(WorkerLimits? limits = null, TimeProvider? time = null, bool endAfterCheck = false, WorkerCommand? command = null) => new(
        _fixtures.ReadCatalog(),
        PluginLoadMode.ForShortLivedHost,
        new FixedTime(),
        new PluginWorkers(command ?? Command, limits ?? Ample, time ?? TimeProvider.System) { EndAfterCheck = endAfterCheck });

    internal PluginHost InProcess() => _fixtures.CreateHost();

    /// <summary>Checks a plan with the core's rules and those of some plugins, none of which may be refused.</summary>
    internal static AnalysisResult Check(PluginHost host, PlanSnapshot snapshot, params string[] plugins)
    {
        LoadedAnalyzers loaded = host.LoadAnalyzers(plugins);
        Assert.Empty(loaded.Refused.Select(refused => refused.Message.English));
        return AnalysisDriver.Create([.. CoreAnalyzers.All, .. loaded.Analyzers]).Analyze(snapshot);
    }

    /// <summary>All that a user sees of findings, a line each.</summary>
    internal static string[] Lines(AnalysisResult result) =>
    [
        .. result.Findings.Select(finding => string.Join(
            " | ",
            finding.Diagnostic.Id,
            finding.Severity,
            finding.Plugin,
            finding.Diagnostic.Message.Chinese,
            finding.Diagnostic.Message.English,
            finding.Diagnostic.Remedy.Chinese,
            finding.Diagnostic.Remedy.English,
            finding.Diagnostic.Location,
            string.Join(", ", finding.Diagnostic.AdditionalLocations),
            string.Join(", ", finding.Diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal)),
            finding.Waiver?.Reason,
            finding.IsInBaseline,
            finding.Fingerprint)),
    ];

    public void Dispose() => _fixtures.Dispose();
}
