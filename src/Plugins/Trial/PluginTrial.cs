using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Plugins.Rules;
using PlanKit.Plugins.Workers;
using PlanKit.Text;

namespace PlanKit.Plugins.Trial;

/// <summary>
/// Tries a plugin: loads it in a worker, in memory and so that it can go again, lets it check a plan and write all its exports,
/// unloads it, and sees whether it is gone. Whatever the plugin does is a fault in the report, never the end of this process.
/// </summary>
/// <param name="command">How a worker is started.</param>
/// <param name="limits">What the plugin may take.</param>
/// <param name="time">The clock.</param>
public sealed class PluginTrial(WorkerCommand command, WorkerLimits limits, TimeProvider time)
{
    private static readonly LocalizableText ExportFailed = new("导出 {0} 没有完成：{1}", "{0} was not exported: {1}");

    private static readonly LocalizableText NoAnalyzer = new(
        "plugin.json 的 provides.rules 列出规则 {0}，插件却没有报告它的检查。请从清单中删去，或检查检查类是否公开、有无参数的构造函数。",
        "provides.rules in plugin.json lists the rule {0}, but no analyzer of the plugin has it. Take it out of the manifest, or see that the analyzer is public and has a constructor without parameters.");

    private static readonly LocalizableText AtEnd = new("插件的回答完整，但{0}。", "Its answers were whole, but {0}.");

    /// <summary>Tries a plugin.</summary>
    /// <param name="plugin">The plugin; its manifest is understood.</param>
    /// <param name="catalog">All plugins, this one among them.</param>
    /// <param name="snapshot">The plan that it is to check and export.</param>
    /// <param name="language">The language of its exports.</param>
    public TrialReport Run(InstalledPlugin plugin, PluginCatalog catalog, PlanSnapshot snapshot, Language language)
    {
        if (plugin.State is not Active)
        {
            return Refuse(plugin, plugin.State.Explanation);
        }

        return RulesFile.Read(plugin.Folder, plugin.Manifest!).Match(
            written => Run(plugin, catalog, snapshot, language, written) with { Notes = UnknownCategories.Find(plugin, written, snapshot.Plan.Profile) },
            malformed => Refuse(plugin, malformed.Explanation));
    }

    private TrialReport Run(InstalledPlugin plugin, PluginCatalog catalog, PlanSnapshot snapshot, Language language, ImmutableArray<NoCodeRule> written)
    {
        ImmutableArray<RegisteredAnalyzer> rules = [.. written.Select(rule => rule.Register(plugin.Manifest!.Identity))];
        if (!plugin.HasCode)
        {
            var faults = new List<TrialFault>();
            return Check(plugin, rules, snapshot, faults, out _) with { Faults = [.. faults] };
        }

        WorkerLimits own = limits.With(snapshot.Plan.Profile);
        var load = WorkerLoad.Of(plugin, catalog, unloads: true);
        using var process = new PluginProcess(plugin, own, () => PluginWorker.Start(command, load, own, time));
        return process.Load().Match(
            loaded => RuleCheck.Compare(plugin.Manifest!, rules, [new WorkerRound().Register(loaded)]) is { Fault: PluginFault.RepeatedRule } repeated
                ? Refuse(plugin, repeated.Explanation)
                : Try(plugin, loaded, rules, snapshot, language),
            refused => Refuse(plugin, refused.State.Explanation));
    }

    private static TrialReport Refuse(InstalledPlugin plugin, LocalizableText reason) => new() { Plugin = plugin, Faults = [new TrialFault(null, reason)] };

    private TrialReport Try(InstalledPlugin plugin, PluginProcess process, ImmutableArray<RegisteredAnalyzer> written, PlanSnapshot snapshot, Language language)
    {
        var faults = new List<TrialFault>();
        ImmutableArray<string> rules = [.. process.Rules.Select(rule => rule.Id).Concat(written.Select(rule => rule.Name)).Order(StringComparer.Ordinal)];
        faults.AddRange(plugin.Manifest!.Provides.Rules.Except(rules, StringComparer.Ordinal).Select(rule => new TrialFault(null, NoAnalyzer.Format(rule))));
        TrialReport report = Check(plugin, [.. written, new WorkerRound().Register(process)], snapshot, faults, out AnalysisResult result) with { Rules = rules };
        var request = new ExportRequest(snapshot, result, language, time.GetUtcNow());
        ImmutableArray<TriedExport> exports = [.. plugin.Manifest.Provides.Exporters.Select(exporter => Export(process, exporter.Name, request, faults))];
        report = report with { Exports = exports };
        report = process.HasFailed ? report : Unload(process, report, faults);
        faults.AddRange(process.Close().Select(late => new TrialFault(WorkerDiagnostics.FailedLate.Id, AtEnd.Format(WorkerFaultText.Late(late)))));
        return report with { Faults = [.. faults] };
    }

    private static TrialReport Check(
        InstalledPlugin plugin, ImmutableArray<RegisteredAnalyzer> analyzers, PlanSnapshot snapshot, List<TrialFault> faults, out AnalysisResult result)
    {
        result = AnalysisDriver.Create([.. CoreAnalyzers.All, .. analyzers]).Analyze(snapshot);
        ILookup<bool, Finding> byFault = result.Findings.Where(finding => finding.Plugin.Id == plugin.Id).ToLookup(finding => IsFault(finding.Diagnostic));
        faults.AddRange(byFault[true].Select(finding => new TrialFault(finding.Diagnostic.Id, finding.Diagnostic.Message)));
        return new TrialReport
        {
            Plugin = plugin,
            IsLoaded = true,
            Rules = [.. analyzers.Select(analyzer => analyzer.Name).Order(StringComparer.Ordinal)],
            Findings = [.. byFault[false]],
        };
    }

    private static bool IsFault(Diagnostic diagnostic) =>
        diagnostic.Descriptor.Category == DriverDiagnostics.HostCategory && DriverDiagnostics.All.Any(known => known.Id == diagnostic.Id);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever goes wrong in an export is a fault in the report.")]
    private static TriedExport Export(PluginProcess process, string name, ExportRequest request, List<TrialFault> faults)
    {
        using var output = new MemoryStream();
        try
        {
            new WorkerExporter(process, name).Export(request, output);
            return new TriedExport(name, output.Length);
        }
        catch (WorkerFailedException failed)
        {
            faults.Add(new TrialFault(null, ExportFailed.Format(name, failed.Text)));
        }
        catch (Exception exception)
        {
            faults.Add(new TrialFault(null, ExportFailed.Format(name, exception.Message)));
        }

        return new TriedExport(name, null);
    }

    private static TrialReport Unload(PluginProcess process, TrialReport report, List<TrialFault> faults)
    {
        if (process.Ask(FrameKind.Unload, [], process.Limits.Unload, answer => UnloadSerializer.Read(new PayloadReader(answer[0].Payload)))
            .TryPickT1(out WorkerFault? fault, out var unloaded))
        {
            Diagnostic diagnostic = WorkerFaultText.ToDiagnostic(fault, process.Identity, process.Limits, process.Limits.Unload, Location.None);
            faults.Add(new TrialFault(diagnostic.Id, diagnostic.Message));
            return report;
        }

        faults.AddRange(unloaded.Faults.Select(text => new TrialFault(null, text)));
        return report with { IsUnloaded = unloaded.IsGone, Holders = unloaded.Holders };
    }
}
