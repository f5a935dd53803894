using Compat.Alphabet;

namespace Compat.Words;

/// <summary>Referenced by Compat.Contracts: one step away from what a plugin shares.</summary>
public sealed record Phrase(string Text)
{
    public Letter Initial => new(Text[0]);
}
