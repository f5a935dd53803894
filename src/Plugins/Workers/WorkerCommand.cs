using System.Collections.Immutable;

namespace PlanKit.Plugins.Workers;

/// <summary>How a worker is started: the same program once more.</summary>
/// <param name="File">The program's file, or that of the .NET host.</param>
/// <param name="Words">What comes before the words that make it a worker: the program's assembly where <paramref name="File"/> is the .NET host.</param>
public sealed record WorkerCommand(string File, ImmutableArray<string> Words);
