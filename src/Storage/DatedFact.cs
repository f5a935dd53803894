using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>A fact that is to be recorded.</summary>
/// <param name="Date">The day it is about.</param>
/// <param name="Fact">What it states.</param>
public sealed record DatedFact(DateOnly Date, LedgerFact Fact);
