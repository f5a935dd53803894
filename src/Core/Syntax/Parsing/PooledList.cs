using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PlanKit.Syntax.Parsing;

/// <summary>
/// A list that lives for one reading. Its memory is rented, so that reading a long document leaves nothing behind but the
/// tree. Not safe for use by several threads.
/// </summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed class PooledList<T>(int capacity) : IDisposable
{
    private T[] _items = ArrayPool<T>.Shared.Rent(Math.Max(capacity, 16));

    public int Count { get; private set; }

    public ref T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_items), index);
        }
    }

    // Inlined, so that a small struct is written where it will lie, not first beside it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    /// <summary>Adds an empty one, to be filled in where it lies: valid until another is added.</summary>
    public ref T AddDefault()
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        ref T added = ref _items[Count++];
        added = default!;
        return ref added;
    }

    public Span<T>.Enumerator GetEnumerator() => _items.AsSpan(0, Count).GetEnumerator();

    /// <summary>Keeps the first so many.</summary>
    public void Truncate(int count) => Count = Math.Min(count, Count);

    /// <summary>Takes so many away at an index; those after them move up.</summary>
    public void RemoveRange(int index, int count)
    {
        _items.AsSpan((index + count)..Count).CopyTo(_items.AsSpan(index));
        Count -= count;
    }

    public void Dispose()
    {
        T[] items = _items;
        _items = [];
        Count = 0;
        if (items.Length > 0)
        {
            Return(items);
        }
    }

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Count * 2);
        _items.AsSpan(0, Count).CopyTo(larger);
        Return(_items);
        _items = larger;
    }

    private static void Return(T[] items) => ArrayPool<T>.Shared.Return(items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
