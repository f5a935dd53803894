namespace PlanKit.Syntax.Parsing;

/// <summary>
/// A value for each <see cref="MarkerCandidate.Key"/>. A document has a handful of keys, and never more than there are ways of
/// writing: looking through all of them is faster than hashing one. Not safe for use by several threads.
/// </summary>
/// <typeparam name="T">What is kept for a key.</typeparam>
internal struct KeyTable<T>
{
    private const int UsualCount = 8;

    private (int Key, T Value)[]? _entries;
    private int _count;

    /// <summary>Where the value of a key is kept; a key that is new is given <paramref name="missing"/>.</summary>
    public ref T GetOrAdd(int key, T missing)
    {
        int slot = SlotOf(key);
        if (slot < 0)
        {
            slot = Append(key, missing);
        }

        return ref _entries![slot].Value;
    }

    /// <summary>The value of a key; <paramref name="missing"/> where it has none.</summary>
    public readonly T GetValueOrDefault(int key, T missing)
    {
        int slot = SlotOf(key);
        return slot < 0 ? missing : _entries![slot].Value;
    }

    /// <summary>Forgets all keys.</summary>
    public void Clear() => _count = 0;

    private readonly int SlotOf(int key)
    {
        ReadOnlySpan<(int Key, T Value)> entries = _entries.AsSpan(0, _count);
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    private int Append(int key, T value)
    {
        _entries ??= new (int, T)[UsualCount];
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count] = (key, value);
        return _count++;
    }
}
