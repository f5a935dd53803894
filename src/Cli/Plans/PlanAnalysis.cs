using System.Collections.Immutable;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Model;
using PlanKit.Plugins;

namespace PlanKit.Cli.Plans;

/// <summary>Checks a plan with the core's rules and those of its plugins.</summary>
internal static class PlanAnalysis
{
    private const string UnknownVersion = "?";

    /// <summary>
    /// A driver with all rules that a plan asks for. A plugin that cannot be used is itself a finding (PK0906), so that nobody
    /// takes its silence for approval.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="pluginIds">The plugins that the plan asks for.</param>
    /// <param name="profile">The plan's profile: it limits what plugins may take. Null: the defaults.</param>
    public static AnalysisDriver DriverFor(CommandSession session, IEnumerable<string> pluginIds, PlanProfile? profile = null) =>
        DriverWith(session.Plugins.LoadAnalyzers(profile ?? PlanProfile.Empty, pluginIds));

    /// <summary>The same, to check a plan with: it is sent to plugins in workers while they are loaded.</summary>
    /// <param name="session">The session.</param>
    /// <param name="pluginIds">The plugins that the plan asks for.</param>
    /// <param name="soon">The plan that is checked first.</param>
    public static AnalysisDriver DriverFor(CommandSession session, IEnumerable<string> pluginIds, PlanSnapshot soon) =>
        DriverWith(session.Plugins.LoadAnalyzers(soon, pluginIds));

    /// <summary>What rules look at: the plan and its ledger under the settings in force.</summary>
    /// <param name="opened">The plan file.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="commandLine">What the command line sets.</param>
    public static OneOf<PlanSnapshot, Failure> SnapshotOf(OpenedPlan opened, DateOnly asOf, ImmutableArray<RuleSetting> commandLine) =>
        PlanSettings.Read(opened.File, commandLine).Match<OneOf<PlanSnapshot, Failure>>(
            options => PlanSnapshot.Create(opened.Plan, opened.Entries, opened.Head, asOf, options, opened.TimeZone),
            failure => failure);

    /// <summary>The same, where the rules are known: a setting that they do not allow is refused before any runs.</summary>
    /// <param name="opened">The plan file.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="commandLine">What the command line sets.</param>
    /// <param name="driver">The rules.</param>
    public static OneOf<PlanSnapshot, Failure> SnapshotOf(
        OpenedPlan opened, DateOnly asOf, ImmutableArray<RuleSetting> commandLine, AnalysisDriver driver) =>
        SnapshotOf(opened, asOf, commandLine).Match(
            snapshot => PlanSettings.FaultIn(snapshot.Options, driver.Descriptors) is { } fault ? fault : OneOf<PlanSnapshot, Failure>.FromT0(snapshot),
            failure => failure);

    /// <summary>What rules look at in a document without a plan file: the command line alone sets something.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="commandLine">What the command line sets.</param>
    public static PlanSnapshot SnapshotOf(Plan plan, DateOnly asOf, ImmutableArray<RuleSetting> commandLine) =>
        PlanSnapshot.OfDocument(plan, asOf, PlanSettings.With(AnalysisOptions.Default, commandLine));

    private static AnalysisDriver DriverWith(LoadedAnalyzers loaded) => AnalysisDriver.Create(
    [
        .. CoreAnalyzers.All,
        .. loaded.Analyzers,
        .. loaded.Refused.Select(refused => new RegisteredAnalyzer(new UnusablePluginAnalyzer(refused), new PluginIdentity(refused.Id, refused.Version ?? UnknownVersion))),
    ]);
}
