using System.Diagnostics.CodeAnalysis;

namespace PlanKit.Plugins.Workers;

/// <summary>The words with which the program is started as a worker.</summary>
/// <param name="Input">The pipe from which the worker reads.</param>
/// <param name="Output">The pipe to which it writes.</param>
internal sealed record WorkerArguments(string Input, string Output)
{
    /// <summary>The first word: no command of the program has such a name.</summary>
    public const string Verb = "--plugin-worker";

    /// <summary>The words.</summary>
    public string[] ToWords() => [Verb, Input, Output];

    /// <summary>Reads the words.</summary>
    public static bool TryRead(string[] words, [NotNullWhen(true)] out WorkerArguments? arguments)
    {
        arguments = words is [Verb, var input, var output] ? new WorkerArguments(input, output) : null;
        return arguments is not null;
    }
}
