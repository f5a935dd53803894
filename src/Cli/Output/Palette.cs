using PlanKit.Diagnostics;
using PlanKit.Ledger;

namespace PlanKit.Cli.Output;

/// <summary>Which ink a state or a severity is written in.</summary>
internal static class Palette
{
    public static Ink Of(ProgressState state) => state switch
    {
        ProgressState.Done => Ink.Good,
        ProgressState.InProgress => Ink.Attention,
        ProgressState.Overdue => Ink.Bad,
        _ => Ink.Muted,
    };

    public static Ink Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Ink.Bad,
        DiagnosticSeverity.Warning => Ink.Attention,
        _ => Ink.Muted,
    };

    /// <summary>A sign beside the word, for who sees no colour.</summary>
    public static string SignOf(ProgressState state) => state switch
    {
        ProgressState.Done => "√",
        ProgressState.InProgress => "~",
        ProgressState.Overdue => "!",
        ProgressState.NotStarted => "·",
        _ => "-",
    };
}
