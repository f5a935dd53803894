namespace PlanKit.Ledger;

/// <summary>A payload is not what its kind of fact holds: PlanKit did not write it.</summary>
/// <param name="Kind">The word for the kind.</param>
/// <param name="Detail">What is wrong, for whoever examines the file: technical, in English.</param>
public sealed record MalformedFact(string Kind, string Detail);
