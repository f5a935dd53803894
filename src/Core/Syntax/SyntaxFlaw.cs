using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>A sign of damage in a document: a fact of the tree, not yet a message.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Exactly what is to be mended.</param>
/// <param name="Expected">What probably should stand there, as <see cref="SyntaxFlawKind"/> says for each kind; null where nothing can be said.</param>
/// <param name="Related">The other place that it is about, as <see cref="SyntaxFlawKind"/> says; null where there is none.</param>
/// <param name="ExpectedLast">The last of several that should stand there, <paramref name="Expected"/> being the first; null where it is the only one.</param>
/// <param name="Doubt">Why the reader is unsure; only with <see cref="SyntaxFlawKind.LowConfidence"/>.</param>
public sealed record SyntaxFlaw(
    SyntaxFlawKind Kind,
    TextSpan Span,
    string? Expected = null,
    TextSpan? Related = null,
    string? ExpectedLast = null,
    LocalizableText? Doubt = null);
