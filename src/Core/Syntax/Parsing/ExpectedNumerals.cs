using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PlanKit.Syntax.Parsing;

/// <summary>
/// The characters with which a number inside a line can begin: the first number of a list, or the next of the lists that were
/// seen last.
/// </summary>
internal struct ExpectedNumerals
{
    // Few enough that all are searched for at once.
    private const int Firsts = 2;
    private const int Capacity = 5;

    private Characters5 _characters;
    private Keys3 _keys;
    private int _oldest;

    public ExpectedNumerals()
    {
        _characters[0] = '1';
        _characters[1] = '一';
        for (int i = Firsts; i < Capacity; i++)
        {
            _characters[i] = '一';
        }
    }

    /// <summary>The characters, some perhaps twice.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> AsSpan() => _characters;

    /// <summary>Remembers with which character a list goes on, in place of what was remembered of it, or of the list remembered longest.</summary>
    public void Expect(int key, char character)
    {
        int slot = 0;
        while (slot < Capacity - Firsts && _keys[slot] != key)
        {
            slot++;
        }

        if (slot == Capacity - Firsts)
        {
            slot = _oldest;
            _oldest = (_oldest + 1) % (Capacity - Firsts);
            _keys[slot] = key;
        }

        _characters[Firsts + slot] = character;
    }

    [InlineArray(Capacity)]
    private struct Characters5
    {
        private char _first;
    }

    [InlineArray(Capacity - Firsts)]
    private struct Keys3
    {
        private int _first;
    }
}
