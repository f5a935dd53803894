namespace OneOf.Types;

/// <summary>The case of having done what was asked, with nothing to hand back.</summary>
public readonly struct Success;
