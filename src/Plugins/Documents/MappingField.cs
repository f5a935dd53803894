namespace PlanKit.Plugins.Documents;

/// <summary>A field of a <see cref="MappingNode"/>.</summary>
internal sealed record MappingField(ScalarNode Name, DocumentNode Value);
