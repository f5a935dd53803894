using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PlanKit.Syntax.Parsing;

/// <summary>Finished nodes that wait for the node in which they stand. Its memory is rented. Not safe for use by several threads.</summary>
/// <param name="capacity">How many there will be, about.</param>
internal sealed class NodeStack(int capacity) : IDisposable
{
    private readonly PooledList<Slot> _nodes = new(capacity);

    public int Count => _nodes.Count;

    public void Add(PlanSyntaxNode node) => _nodes.Add(new Slot(node));

    /// <summary>Takes away all from an index on.</summary>
    public ImmutableArray<PlanSyntaxNode> TakeFrom(int index)
    {
        int count = _nodes.Count - index;
        if (count == 0)
        {
            return [];
        }

        // A slot is nothing but its node, so that a row of slots is a row of nodes.
        ReadOnlySpan<PlanSyntaxNode> taken = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Slot, PlanSyntaxNode>(ref _nodes[index]), count);
        ImmutableArray<PlanSyntaxNode> nodes = ImmutableCollectionsMarshal.AsImmutableArray(taken.ToArray());
        _nodes.Truncate(index);
        return nodes;
    }

    public void Dispose() => _nodes.Dispose();

    // An array of a class is asked on each write whether what is written fits it; an array of these is not.
    private readonly record struct Slot(PlanSyntaxNode Node);
}
