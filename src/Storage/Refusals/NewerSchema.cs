namespace PlanKit.Storage;

/// <summary>A newer PlanKit wrote the file. It was not touched.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Found">The file's schema version.</param>
/// <param name="Supported">The newest schema version that this PlanKit reads.</param>
/// <param name="UnknownKind">The kind of ledger entry that this PlanKit does not know, where that is what shows it.</param>
public sealed record NewerSchema(string Path, int Found, int Supported, string? UnknownKind = null);
