using PlanKit.Cli.Plans;

namespace PlanKit.Cli.Checking;

/// <summary>One file to check, or a folder that could not be looked through.</summary>
/// <param name="Path">Where it is, absolute.</param>
/// <param name="ShownPath">How people are told of it: as they named it.</param>
internal sealed record CheckTarget(string Path, string ShownPath)
{
    /// <summary>Why there is nothing to check; null: it is a file.</summary>
    public Failure? Obstacle { get; init; }

    /// <summary>Whether it is a plan file, which has a ledger; else it is a document.</summary>
    public bool IsPlanFile => Path.EndsWith(PlanFileLocator.Extension, StringComparison.OrdinalIgnoreCase);
}
