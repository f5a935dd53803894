namespace PlanKit.Plugins.Trial;

/// <summary>What came of an exporter when it was tried.</summary>
/// <param name="Name">The exporter's name.</param>
/// <param name="Length">How much it wrote, in bytes; null where it failed, which is then among the faults.</param>
public sealed record TriedExport(string Name, long? Length);
