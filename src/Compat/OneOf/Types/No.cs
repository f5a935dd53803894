namespace OneOf.Types;

/// <summary>The case of refusal.</summary>
public readonly struct No;
