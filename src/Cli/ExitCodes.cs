namespace PlanKit.Cli;

/// <summary>What the process's exit code means.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and nothing to object to.</summary>
    public const int Done = 0;

    /// <summary>Done, and there are findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>It could not be done.</summary>
    public const int Failed = 2;
}
