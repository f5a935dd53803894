namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Characters for which the reader asks one at a time. <see cref="System.Buffers.SearchValues{T}"/> is made for looking through
/// text; of a single character this knows sooner whether it is one of them. Immutable.
/// </summary>
internal sealed class CharacterSet
{
    private const int BitsPerUnit = 32;

    // One bit for each character there is: 8 KB, of which only the few parts stay in the processor's cache that are asked for.
    private readonly uint[] _bits = new uint[(char.MaxValue + 1) / BitsPerUnit];

    public CharacterSet(string characters)
    {
        foreach (char c in characters)
        {
            _bits[c / BitsPerUnit] |= 1u << (c % BitsPerUnit);
        }
    }

    /// <summary>Whether a character is one of them.</summary>
    public bool Contains(char c) => (_bits[c / BitsPerUnit] & (1u << (c % BitsPerUnit))) != 0;
}
