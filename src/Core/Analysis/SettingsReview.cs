using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>Finds settings and baseline entries that mean nothing any more, once all analyzers have run.</summary>
/// <param name="snapshot">What was analysed.</param>
/// <param name="rules">Every rule that may report.</param>
/// <param name="runs">The analyzers' runs.</param>
internal sealed class SettingsReview(PlanSnapshot snapshot, ImmutableArray<DiagnosticDescriptor> rules, AnalyzerRun[] runs)
{
    // A plugin that could not be used is a finding of its own (PK0906); its rules are not unknown.
    private readonly bool _haveAllPluginsRun =
        !runs.Any(run => run.Diagnostics.Any(diagnostic => diagnostic.Id == DriverDiagnostics.PluginUnusable.Id));

    /// <summary>The rules of this review of which everything was found that there is.</summary>
    public IEnumerable<DiagnosticDescriptor> CompleteRules => _haveAllPluginsRun
        ? [DriverDiagnostics.UnknownSetting, DriverDiagnostics.GoneBaselineEntry]
        : [DriverDiagnostics.GoneBaselineEntry];

    /// <summary>
    /// PK0203, for each setting of a rule or parameter that there is not. What the command line sets is not meant for this plan
    /// alone: it may be checked with others, which have other plugins.
    /// </summary>
    public IEnumerable<Diagnostic> UnknownSettings() => snapshot.Options
        .UnknownTo(rules)
        .Where(setting => setting.Layer != SettingLayer.CommandLine)
        .Where(setting => _haveAllPluginsRun || IsOfLettersThatRan(setting.Key.Rule))
        .Select(setting => Diagnostic.Create(
            DriverDiagnostics.UnknownSetting, Location.None, setting.Key.ToString(), setting.Layer.Text(), setting.Value));

    /// <summary>PK0204, for each entry of the baseline whose rule ran and did not find it.</summary>
    /// <param name="findings">What was found, with the severities in force.</param>
    public IEnumerable<Diagnostic> GoneEntries(IReadOnlyCollection<Finding> findings)
    {
        if (snapshot.Options.Baseline.Entries.IsEmpty)
        {
            return [];
        }

        var found = findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        HashSet<string> known = IdsOf(rules);
        HashSet<string> complete = IdsOf(runs.SelectMany(run => run.CompleteRules).Where(rule => snapshot.Options.SeverityOf(rule).Severity is not null));
        return snapshot.Options.Baseline.Entries
            .Where(entry => entry.AsOf <= snapshot.AsOf && !found.Contains(entry.Fingerprint))
            .Where(entry => known.Contains(entry.Rule) ? complete.Contains(entry.Rule) : _haveAllPluginsRun)
            .Select(entry => Diagnostic.Create(
                DriverDiagnostics.GoneBaselineEntry,
                entry.LocationIn(snapshot.Plan),
                [],
                [new(DiagnosticProperties.Fingerprint, entry.Fingerprint)],
                [entry.Rule, entry.AsOf]));
    }

    private bool IsOfLettersThatRan(string rule) => rules.Any(known => LettersOf(known.Id) == LettersOf(rule));

    private static HashSet<string> IdsOf(IEnumerable<DiagnosticDescriptor> rules) => rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    private static string LettersOf(string rule) => rule.TrimEnd([.. "0123456789"]);
}
