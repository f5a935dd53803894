using System.Collections.Immutable;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Fixes.Providers;

/// <summary>The numbered nodes of a plan's text, as one counts them.</summary>
internal sealed class NumberedOutline
{
    private readonly PlanSyntaxTree _tree;
    private readonly Dictionary<PlanSyntaxNode, PlanSyntaxNode> _parents = [];

    public NumberedOutline(PlanSyntaxTree tree)
    {
        _tree = tree;
        foreach (PlanSyntaxNode node in tree.Root.DescendantsAndSelf())
        {
            foreach (PlanSyntaxNode child in node.Children)
            {
                _parents[child] = node;
            }
        }
    }

    /// <summary>The node whose marker stands there; null where none does.</summary>
    public NumberedSyntax? At(TextSpan? marker) =>
        marker is { } span ? _tree.Nodes<NumberedSyntax>().FirstOrDefault(node => node.Marker.Span == span) : null;

    /// <summary>The nodes of the same kind under the same parent, in order.</summary>
    public ImmutableArray<NumberedSyntax> SiblingsOf(NumberedSyntax node) =>
        [.. _parents[node].Children.OfType<NumberedSyntax>().Where(sibling => sibling.Kind == node.Kind)];

    /// <summary>
    /// The nodes that come after and continue the count: the rest of the list, and, where items run on from one section to the
    /// next, the items there. A number that is not greater than the one before it ends the list.
    /// </summary>
    public IEnumerable<NumberedSyntax> FollowersOf(NumberedSyntax node)
    {
        IEnumerable<NumberedSyntax> all = node is ItemSyntax ? _tree.Nodes<ItemSyntax>() : SiblingsOf(node);
        int? last = node.Marker.Ordinal;
        PlanSyntaxNode parent = _parents[node];
        foreach (NumberedSyntax follower in all.SkipWhile(other => other != node).Skip(1))
        {
            bool isNewList = _parents[follower] != parent;
            if (follower.Marker.Ordinal is not { } ordinal)
            {
                continue;
            }

            if (isNewList && ordinal <= last)
            {
                yield break;
            }

            (last, parent) = (ordinal, _parents[follower]);
            yield return follower;
        }
    }

    /// <summary>The number that a marker written for a node states; null where it is none of its kind.</summary>
    public static int? OrdinalOf(NumberedSyntax node, string marker) => Enumerable
        .Range(1, (node.Marker.Ordinal ?? 0) + 1000)
        .Select(ordinal => (int?)ordinal)
        .FirstOrDefault(ordinal => node.MarkerWithNumber(ordinal!.Value) == marker);
}
