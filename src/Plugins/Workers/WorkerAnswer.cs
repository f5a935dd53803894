using OneOf;

namespace PlanKit.Plugins.Workers;

/// <summary>What a worker answered about one plan.</summary>
/// <param name="Findings">What it found; or how the worker failed.</param>
/// <param name="Late">What came to light only when the worker ended, in a line each, where it ends after each check.</param>
internal sealed record WorkerAnswer(OneOf<WorkerFindings, WorkerFault> Findings, IReadOnlyList<string> Late);
