using PlanKit.Diagnostics;
using PlanKit.Ledger;

namespace PlanKit.Cli.Output;

/// <summary>Which ink a state or a severity is written in.</summary>
internal static class Palette
{
    public static Ink Of(ProgressState state) => state.Color() switch
    {
        ProgressColor.Green => Ink.Good,
        ProgressColor.Amber => Ink.Attention,
        ProgressColor.Red => Ink.Bad,
        _ => Ink.Muted,
    };

    public static Ink Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Ink.Bad,
        DiagnosticSeverity.Warning => Ink.Attention,
        _ => Ink.Muted,
    };
}
