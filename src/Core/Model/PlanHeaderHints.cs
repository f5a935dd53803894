using PlanKit.Syntax;

namespace PlanKit.Model;

/// <summary>What the text itself says of unit and year: guesses that the user confirms by not contradicting them.</summary>
/// <param name="Unit">The unit; null where the text names none.</param>
/// <param name="Year">The year, 1900 to 2199; null where the text names none.</param>
public sealed record PlanHeaderHints(string? Unit, int? Year)
{
    /// <summary>Reads the hints from title, document number, first paragraph and signature.</summary>
    public static PlanHeaderHints Read(PlanSyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return HeaderHintReader.Read(tree);
    }
}
