namespace PlanKit.Ledger;

/// <summary>A ledger holds a kind of fact that this version does not know: a newer one wrote it.</summary>
/// <param name="Kind">The word for it.</param>
public sealed record UnknownFactKind(string Kind);
