using PlanKit.Analysis;
using PlanKit.Text;

namespace PlanKit.Extensibility;

/// <summary>What an exporter writes.</summary>
/// <param name="Snapshot">The plan, its ledger and how it stands.</param>
/// <param name="Analysis">What the checks found, waived findings among it.</param>
/// <param name="Language">The language of everything that is not the user's own words.</param>
/// <param name="ExportedAt">
/// When: what the document's properties say. Its offset is the one in which the export shows times; for UTC it is zero.
/// </param>
public sealed record ExportRequest(PlanSnapshot Snapshot, AnalysisResult Analysis, Language Language, DateTimeOffset ExportedAt);
