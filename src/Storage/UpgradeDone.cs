namespace PlanKit.Storage;

/// <summary>A plan file is of the current schema now.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="From">Its schema version before.</param>
/// <param name="To">Its schema version now.</param>
/// <param name="Backup">The copy that was made of it before; null where it was up to date and nothing was done.</param>
public sealed record UpgradeDone(string Path, int From, int To, BackupWritten? Backup);
