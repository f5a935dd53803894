using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>A numbered part of an item's body: 一是…, （1）….</summary>
/// <param name="Marker">The marker as it stands: 一是.</param>
/// <param name="Text">What follows the marker, trimmed.</param>
/// <param name="Span">Marker and text in the plan's text.</param>
public sealed record PlanClause(string Marker, string Text, TextSpan Span);
