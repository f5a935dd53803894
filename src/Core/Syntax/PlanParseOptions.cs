namespace PlanKit.Syntax;

/// <summary>What the user knows better than the reader.</summary>
public sealed class PlanParseOptions
{
    /// <summary>The reader decides everything.</summary>
    public static PlanParseOptions Default { get; } = new();

    /// <summary>
    /// Which level of numbering holds the items, from 1 for the outermost. Levels above are sections, levels below clauses.
    /// Default: null, the document itself decides.
    /// </summary>
    public int? ItemLevel { get; init; }
}
