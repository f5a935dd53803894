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
    public static AnalysisDriver DriverFor(CommandSession session, IEnumerable<string> pluginIds, PlanProfile? profile = null)
    {
        LoadedAnalyzers loaded = session.Plugins.LoadAnalyzers(profile ?? PlanProfile.Empty, pluginIds);
        return AnalysisDriver.Create(
        [
            .. CoreAnalyzers.All,
            .. loaded.Analyzers,
            .. loaded.Refused.Select(refused => new RegisteredAnalyzer(new UnusablePluginAnalyzer(refused), new PluginIdentity(refused.Id, refused.Version ?? UnknownVersion))),
        ]);
    }

    /// <summary>What rules look at: the plan and its ledger under the settings in force. A wrong setting is refused before any rule runs.</summary>
    /// <param name="opened">The plan file.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="commandLine">What the command line sets.</param>
    /// <param name="driver">The rules.</param>
    public static OneOf<PlanSnapshot, Failure> SnapshotOf(
        OpenedPlan opened, DateOnly asOf, ImmutableArray<RuleSetting> commandLine, AnalysisDriver driver)
    {
        if (PlanSettings.Read(opened.File, commandLine).TryPickT1(out Failure? failure, out AnalysisOptions? options))
        {
            return failure;
        }

        return PlanSettings.FaultIn(options, driver.Descriptors) is { } fault
            ? fault
            : PlanSnapshot.Create(opened.Plan, opened.Entries, opened.Head, asOf, options, opened.TimeZone);
    }

    /// <summary>What rules look at in a document without a plan file: the command line alone sets something.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="commandLine">What the command line sets.</param>
    /// <param name="driver">The rules.</param>
    public static OneOf<PlanSnapshot, Failure> SnapshotOf(
        Plan plan, DateOnly asOf, ImmutableArray<RuleSetting> commandLine, AnalysisDriver driver)
    {
        AnalysisOptions options = PlanSettings.With(AnalysisOptions.Default, commandLine);
        return PlanSettings.FaultIn(options, driver.Descriptors) is { } fault ? fault : PlanSnapshot.OfDocument(plan, asOf, options);
    }
}
