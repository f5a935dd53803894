using System.Collections.Immutable;

namespace PlanKit.Plugins.Documents;

/// <summary>Fields with their names, in the order of the file; a name may stand there twice.</summary>
internal sealed record MappingNode(int Line, int Column, ImmutableArray<MappingField> Fields)
    : DocumentNode(Line, Column);
