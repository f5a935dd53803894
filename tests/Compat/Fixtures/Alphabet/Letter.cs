namespace Compat.Alphabet;

/// <summary>Referenced by Compat.Words alone: two steps away from what a plugin shares.</summary>
public readonly record struct Letter(char Value);
