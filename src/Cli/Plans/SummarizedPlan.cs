using OneOf;
using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Cli.Plans;

/// <summary>
/// A plan file that is open, with the plan in force and what its ledger comes to: all that is needed to say how the plan stands on
/// any day, in nearly the same time whatever the length of the ledger (docs/adr/0021).
/// </summary>
internal sealed class SummarizedPlan : PlanInForce
{
    private SummarizedPlan(PlanFile file, SummarizedLedger ledger, TimeZoneInfo here)
        : base(file, here) => Ledger = ledger;

    public SummarizedLedger Ledger { get; }

    /// <summary>Sums up the ledger of a file.</summary>
    /// <param name="file">The file, which is closed with what comes back; where this fails it stays open.</param>
    /// <param name="here">The time zone of whoever sits here, for files that name none.</param>
    public static OneOf<SummarizedPlan, Failure> From(PlanFile file, TimeZoneInfo here) =>
        file.ReadSummary().Match<OneOf<SummarizedPlan, Failure>>(
            ledger => new SummarizedPlan(file, ledger, here),
            refusal => StorageFailures.Of(refusal));

    /// <summary>How the plan stands on a day.</summary>
    public Progress ProgressOn(DateOnly asOf) => Progress.Of(Plan, Ledger.Summary, asOf);
}
