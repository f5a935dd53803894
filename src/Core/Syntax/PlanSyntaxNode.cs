using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>
/// A node of the tree. Immutable, and safe to share between threads. The children of a node lie in it one after another, in
/// the order of the text and without overlap; what lies between them belongs to the node itself.
/// </summary>
public abstract class PlanSyntaxNode
{
    private protected PlanSyntaxNode(SourceText source, TextSpan span, ImmutableArray<PlanSyntaxNode> children)
    {
        Source = source;
        Span = span;
        Children = children;
    }

    /// <summary>What the node is.</summary>
    public abstract PlanSyntaxKind Kind { get; }

    /// <summary>All of it in the text, with the line breaks that follow it.</summary>
    public TextSpan Span { get; }

    /// <summary>The nodes within it, in the order of the text.</summary>
    public ImmutableArray<PlanSyntaxNode> Children { get; }

    /// <summary>The text that the node lies in.</summary>
    protected SourceText Source { get; }

    /// <summary>The node and all below it, in the order of the text, each before its children.</summary>
    public IEnumerable<PlanSyntaxNode> DescendantsAndSelf()
    {
        var open = new Stack<PlanSyntaxNode>();
        open.Push(this);
        while (open.TryPop(out PlanSyntaxNode? node))
        {
            yield return node;
            for (int i = node.Children.Length - 1; i >= 0; i--)
            {
                open.Push(node.Children[i]);
            }
        }
    }

    /// <summary>
    /// Whether the other node says the same: the same kind, characters, marker and children, wherever the two stand in their
    /// texts.
    /// </summary>
    public bool IsEquivalentTo(PlanSyntaxNode? other) =>
        other is not null
        && Kind == other.Kind
        && Source.AsSpan(Span).SequenceEqual(other.Source.AsSpan(other.Span))
        && HasSameParts(other)
        && Children.Length == other.Children.Length
        && Children.Zip(other.Children).All(pair => pair.First.IsEquivalentTo(pair.Second));

    /// <summary>The characters of the node.</summary>
    public sealed override string ToString() => Source.ToString(Span);

    private protected virtual bool HasSameParts(PlanSyntaxNode other) => true;
}
