using PlanKit.Diagnostics;
using PlanKit.Ledger;
using Spectre.Console;

namespace PlanKit.Cli.Output;

/// <summary>The colours of the terminal. A word or a sign always stands beside the colour.</summary>
internal static class Palette
{
    public static Style Of(ProgressState state) => state switch
    {
        ProgressState.Done => new Style(Color.Green),
        ProgressState.InProgress => new Style(Color.Yellow),
        ProgressState.Overdue => new Style(Color.Red, decoration: Decoration.Bold),
        _ => new Style(Color.Grey),
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

    public static Style Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => new Style(Color.Red, decoration: Decoration.Bold),
        DiagnosticSeverity.Warning => new Style(Color.Yellow),
        _ => new Style(Color.Grey),
    };
}
