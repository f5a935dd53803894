using System.Text.Json;

namespace PlanKit.Cli.Tests;

/// <summary>What a command answered.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of the output, without the empty ones.</summary>
    public IReadOnlyList<string> Lines => Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
