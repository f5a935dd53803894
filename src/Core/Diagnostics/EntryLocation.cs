namespace PlanKit.Diagnostics;

/// <summary>An entry of the ledger.</summary>
/// <param name="Sequence">Its number.</param>
public sealed record EntryLocation(long Sequence) : Location;
