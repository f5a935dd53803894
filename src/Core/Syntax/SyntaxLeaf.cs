using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>A run of characters of one kind. The leaves of a tree, one after another, are its text: none overlap, none is missing.</summary>
/// <param name="Kind">What the characters are.</param>
/// <param name="Span">Where they stand; never empty.</param>
public readonly record struct SyntaxLeaf(SyntaxLeafKind Kind, TextSpan Span);
