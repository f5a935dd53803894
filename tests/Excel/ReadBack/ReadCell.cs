namespace PlanKit.Excel.Tests.ReadBack;

/// <summary>A cell as it stands in the file.</summary>
/// <param name="Address">Its address: B7.</param>
/// <param name="Text">Its text; null where it holds none.</param>
/// <param name="Number">Its number; null where it holds none.</param>
/// <param name="Fill">The colour behind it; null: none.</param>
/// <param name="FontColour">The colour of its text; null: the default.</param>
/// <param name="NumberFormat">Its number format; null: General.</param>
/// <param name="HasQuotePrefix">Whether Excel keeps what is typed as text.</param>
/// <param name="Wraps">Whether its text wraps.</param>
internal sealed record ReadCell(
    string Address,
    string? Text,
    double? Number,
    string? Fill,
    string? FontColour,
    string? NumberFormat,
    bool HasQuotePrefix,
    bool Wraps);
