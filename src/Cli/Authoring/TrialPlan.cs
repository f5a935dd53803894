using System.Collections.Immutable;
using OneOf;
using PlanKit.Analysis;
using PlanKit.Cli.Checking;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage;

namespace PlanKit.Cli.Authoring;

/// <summary>The plan on which a plugin is tried.</summary>
internal static class TrialPlan
{
    /// <summary>Reads a plan file with its ledger; or a document as a plan of that plugin's unit in which nothing is entered yet, at its year's end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">The plan file or document, absolute.</param>
    /// <param name="asOf">The day; null: today for a plan file, the year's last day for a document.</param>
    /// <param name="profile">The plugin's profile. A plan file has its own.</param>
    public static OneOf<PlanSnapshot, Failure> Read(CommandSession session, string path, DateOnly? asOf, PlanProfile profile) =>
        new CheckTarget(path, path).IsPlanFile ? ReadPlanFile(session, path, asOf) : ReadDocument(session, path, asOf, profile);

    private static OneOf<PlanSnapshot, Failure> ReadPlanFile(CommandSession session, string path, DateOnly? asOf) =>
        PlanFiles.Open(session, path, PlanFileAccess.Read).Match(
            opened =>
            {
                using (opened)
                {
                    return PlanSettings.Read(opened.File, []).Match<OneOf<PlanSnapshot, Failure>>(
                        options => PlanSnapshot.Create(opened.Plan, opened.Entries, opened.Head, asOf ?? opened.Today(session), options, opened.TimeZone),
                        failure => failure);
                }
            },
            failure => failure);

    private static OneOf<PlanSnapshot, Failure> ReadDocument(CommandSession session, string path, DateOnly? asOf, PlanProfile profile) =>
        DocumentPlan.Read(session, path, encoding: null, items: null, profile).Match<OneOf<PlanSnapshot, Failure>>(
            plan => PlanSnapshot.Create(plan, ImmutableArray<LedgerEntry>.Empty, new LedgerHead(0, Digest.Of([])), asOf ?? new DateOnly(plan.Year, 12, 31)),
            failure => failure);
}
