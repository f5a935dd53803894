namespace ExcelNumberFormat.Sections;

/// <summary>Which section it is.</summary>
/// <param name="Index">0 to 3, in the order of the format.</param>
/// <param name="Condition">For which numbers it is, where the format says so.</param>
internal sealed record SectionHead(int Index, SectionCondition? Condition);
