using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Cli.Demo;

/// <summary>One command of the demonstration.</summary>
/// <param name="Title">What it shows; null: it goes on with what the step before it shows.</param>
/// <param name="Arguments">The words after <c>plankit</c>.</param>
/// <param name="ExitCode">How it is to end.</param>
internal sealed record DemoStep(LocalizableText? Title, ImmutableArray<string> Arguments, int ExitCode = ExitCodes.Done)
{
    /// <summary>The command as a person types it.</summary>
    public string CommandLine => "plankit " + string.Join(' ', Arguments.Select(Quote));

    private static string Quote(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
}
