namespace OneOf.Types;

/// <summary>The case of agreement.</summary>
public readonly struct Yes;
