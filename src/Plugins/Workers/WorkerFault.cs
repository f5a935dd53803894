namespace PlanKit.Plugins.Workers;

/// <summary>How and where a worker failed.</summary>
/// <param name="End">Why it ended.</param>
/// <param name="ExitCode">What the process left with; null where the host ended it, or where it never ran.</param>
/// <param name="LastWords">What it wrote to the console last, in a line; empty where it wrote nothing.</param>
/// <param name="Analyzer">The analyzer or exporter that was at work; empty where none was.</param>
/// <param name="Item">The address of the item that it looked at; empty where it looked at none.</param>
internal sealed record WorkerFault(WorkerEnd End, int? ExitCode, string LastWords, string Analyzer, string Item)
{
    /// <summary>Why the plugin was not asked at all; null where it was.</summary>
    public RefusedPlugin? Refusal { get; private init; }

    /// <summary>The plugin was not asked, for it crashed too often.</summary>
    public static WorkerFault Of(RefusedPlugin refusal) => new(WorkerEnd.NotStarted, null, "", "", "") { Refusal = refusal };
}
