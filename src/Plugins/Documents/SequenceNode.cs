using System.Collections.Immutable;

namespace PlanKit.Plugins.Documents;

/// <summary>A list.</summary>
internal sealed record SequenceNode(int Line, int Column, ImmutableArray<DocumentNode> Elements) : DocumentNode(Line, Column);
