namespace OneOf.Types;

/// <summary>The case that what was asked for does not exist.</summary>
public readonly struct NotFound;
