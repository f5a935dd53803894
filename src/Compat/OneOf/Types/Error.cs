namespace OneOf.Types;

/// <summary>The case of having failed, with nothing more to say.</summary>
public readonly struct Error;
