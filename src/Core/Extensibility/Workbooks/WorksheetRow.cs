using System.Collections.Immutable;

namespace PlanKit.Extensibility;

/// <summary>A row of cells, from the left. Immutable.</summary>
/// <param name="Cells">The cells; fewer than the sheet has columns leaves the rest empty.</param>
public sealed record WorksheetRow(ImmutableArray<WorksheetCell> Cells);
