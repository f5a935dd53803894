namespace OneOf.Types;

/// <summary>The case that there is nothing.</summary>
public readonly struct None;
