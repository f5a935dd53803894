using PlanKit.Text;

namespace PlanKit.Fixes;

/// <summary>Puts a new text in the place of a span.</summary>
/// <param name="Span">What goes.</param>
/// <param name="NewText">What comes.</param>
public sealed record TextEdit(TextSpan Span, string NewText);
