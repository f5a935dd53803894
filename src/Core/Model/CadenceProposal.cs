using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>A cadence that an item's own words state. It counts only once somebody accepts it.</summary>
/// <param name="Cadence">What the words say.</param>
/// <param name="Text">The words: 每季度不少于1次.</param>
/// <param name="Span">Where they stand in the plan's text.</param>
public sealed record CadenceProposal(Cadence Cadence, string Text, TextSpan Span);
