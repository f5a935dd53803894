namespace PlanKit.Diagnostics;

/// <summary>A cell of a workbook that was read.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Cell">The cell's address: B7.</param>
public sealed record WorkbookLocation(string Sheet, string Cell) : Location;
