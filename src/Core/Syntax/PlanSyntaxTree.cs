using System.Collections.Immutable;
using System.Text;
using PlanKit.Syntax.Parsing;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>
/// A document as it was read: every character of it in exactly one leaf, and the outline above. Immutable and safe to share
/// between threads. Reading never fails: what is damaged is a <see cref="SyntaxFlaw"/>, what cannot be placed a node of its
/// own.
/// </summary>
public sealed class PlanSyntaxTree
{
    internal PlanSyntaxTree(
        SourceText text, PlanParseOptions options, DocumentSyntax root, Repetition? repetition, ImmutableArray<SyntaxFlaw> flaws)
    {
        Text = text;
        Options = options;
        Root = root;
        Repetition = repetition;
        Flaws = flaws;
    }

    /// <summary>What was read.</summary>
    public SourceText Text { get; }

    /// <summary>How it was read.</summary>
    public PlanParseOptions Options { get; }

    /// <summary>The document.</summary>
    public DocumentSyntax Root { get; }

    /// <summary>Where the text was pasted again; null where it was not.</summary>
    public Repetition? Repetition { get; }

    /// <summary>Every sign of damage, in the order of the text.</summary>
    public ImmutableArray<SyntaxFlaw> Flaws { get; }

    /// <summary>Reads a document. Takes time and memory in proportion to its length.</summary>
    /// <param name="text">The document.</param>
    /// <param name="options">What the user knows better; default: nothing.</param>
    public static PlanSyntaxTree Parse(SourceText text, PlanParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DocumentReader.Read(text, options ?? PlanParseOptions.Default);
    }

    /// <summary>The nodes of one kind, in the order of the text.</summary>
    /// <typeparam name="TNode">The kind: <see cref="ItemSyntax"/>, <see cref="FrameSyntax"/> ….</typeparam>
    public IEnumerable<TNode> Nodes<TNode>()
        where TNode : PlanSyntaxNode => Root.DescendantsAndSelf().OfType<TNode>();

    /// <summary>The leaves, which one after another are the text.</summary>
    public IEnumerable<SyntaxLeaf> Leaves() => LeafWalker.LeavesOf(Root, Text);

    /// <summary>The text, put together from the leaves.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Text.Length);
        foreach (SyntaxLeaf leaf in Leaves())
        {
            text.Append(Text.AsSpan(leaf.Span));
        }

        return text.ToString();
    }
}
