using PlanKit.Diagnostics;
using PlanKit.Extensibility;
using PlanKit.Ledger;

namespace PlanKit.Excel.Summary;

/// <summary>The traffic light: which look says which state. The word always stands in the cell too.</summary>
internal static class StateStyles
{
    /// <summary>The look of a state.</summary>
    public static CellStyle Of(ProgressState state) => state.Color() switch
    {
        ProgressColor.Green => CellStyle.Good,
        ProgressColor.Amber => CellStyle.Attention,
        ProgressColor.Red => CellStyle.Bad,
        _ => CellStyle.Muted,
    };

    /// <summary>The look of a severity.</summary>
    public static CellStyle Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => CellStyle.Bad,
        DiagnosticSeverity.Warning => CellStyle.Attention,
        _ => CellStyle.Centered,
    };
}
