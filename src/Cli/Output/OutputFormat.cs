namespace PlanKit.Cli.Output;

/// <summary>How a reading command answers.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: docs/json.md.</summary>
    Json,
}
