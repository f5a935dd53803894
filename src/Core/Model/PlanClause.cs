using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>A numbered part of an item's body: 一是…, （1）….</summary>
/// <param name="Marker">The marker as it stands: 一是.</param>
/// <param name="Text">What follows the marker, trimmed.</param>
/// <param name="Span">Marker and text in the plan's text.</param>
/// <param name="Confidence">How sure the reader is that this is a clause and where it begins, 0 to 1.</param>
/// <param name="Doubt">Why <paramref name="Confidence"/> is below 0.8; null where it is not.</param>
public sealed record PlanClause(string Marker, string Text, TextSpan Span, double Confidence, LocalizableText? Doubt);
