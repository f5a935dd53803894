using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>Part of a plan, and how it stands.</summary>
/// <param name="Key">What names it to programs: an owner, a section's marker and title, a category's id, a month's number; null for what has none.</param>
/// <param name="Name">What names it to people.</param>
/// <param name="Totals">How it stands.</param>
public sealed record ProgressGroup(string? Key, LocalizableText Name, ProgressTotals Totals);
