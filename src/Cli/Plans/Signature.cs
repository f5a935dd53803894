namespace PlanKit.Cli.Plans;

/// <summary>Who states something, and which files show it.</summary>
/// <param name="Author">What <c>--by</c> says; null: the current user.</param>
/// <param name="Evidence">The paths that <c>--evidence</c> gives.</param>
internal sealed record Signature(string? Author, IReadOnlyList<string> Evidence)
{
    /// <summary>A statement that no file goes with.</summary>
    public static Signature Of(string? author) => new(author, []);
}
