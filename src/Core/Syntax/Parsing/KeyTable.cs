namespace PlanKit.Syntax.Parsing;

/// <summary>
/// A number for each <see cref="MarkerCandidate.Key"/>. A document has a handful of keys, and never more than there are ways of
/// writing: looking through all of them is faster than hashing one. Not safe for use by several threads.
/// </summary>
internal sealed class KeyTable
{
    private const int UsualCount = 8;

    private int[] _keys = new int[UsualCount];
    private int[] _values = new int[UsualCount];
    private int _count;

    /// <summary>Gives a key its value, in place of the one before.</summary>
    public void Set(int key, int value)
    {
        int slot = _keys.AsSpan(0, _count).IndexOf(key);
        slot = slot < 0 ? Append(key) : slot;
        _values[slot] = value;
    }

    /// <summary>The value of a key; <paramref name="missing"/> where it has none.</summary>
    public int GetValueOrDefault(int key, int missing)
    {
        int slot = _keys.AsSpan(0, _count).IndexOf(key);
        return slot < 0 ? missing : _values[slot];
    }

    private int Append(int key)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
            Array.Resize(ref _values, _count * 2);
        }

        _keys[_count] = key;
        return _count++;
    }
}
