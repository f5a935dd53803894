using PlanKit.Analysis;
using PlanKit.Ledger;

namespace PlanKit.Cli.Output;

/// <summary>On which days a waiver holds.</summary>
internal static class WaiverDays
{
    /// <summary>The first day: the one that it names, else the day that its entry is about.</summary>
    /// <param name="snapshot">The plan, whose ledger has the waiver.</param>
    /// <param name="waiver">The waiver.</param>
    public static DateOnly FirstOf(PlanSnapshot snapshot, WaiverGranted waiver) =>
        waiver.From ?? snapshot.Progress.Waivers.First(entry => ReferenceEquals(entry.Fact, waiver)).Date;
}
