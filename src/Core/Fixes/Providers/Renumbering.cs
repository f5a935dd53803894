using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Syntax;

namespace PlanKit.Fixes.Providers;

/// <summary>Changes numbers: each marker stays written as its author wrote it.</summary>
internal static class Renumbering
{
    /// <summary>Gives a node the number that its finding expects, and those after it theirs.</summary>
    /// <param name="outline">The plan's text.</param>
    /// <param name="diagnostic">The finding, at the node's marker.</param>
    /// <param name="isForRoom">Whether those after only make room, up to the next gap; else all of the list move along.</param>
    /// <returns>The edits; empty where nothing is expected.</returns>
    public static ImmutableArray<TextEdit> Shift(NumberedOutline outline, Diagnostic diagnostic, bool isForRoom)
    {
        if (outline.At(diagnostic.Location.Span) is not { Marker.Ordinal: { } present } node
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Expected, out string? expected)
            || NumberedOutline.OrdinalOf(node, expected) is not { } wanted
            || wanted == present)
        {
            return [];
        }

        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        edits.Add(new TextEdit(node.Marker.Span, expected));
        int last = wanted;
        foreach (NumberedSyntax follower in outline.FollowersOf(node))
        {
            int ordinal = follower.Marker.Ordinal!.Value;
            if (isForRoom ? ordinal > last : ordinal + wanted - present < 1)
            {
                break;
            }

            last = ordinal + wanted - present;
            edits.Add(new TextEdit(follower.Marker.Span, follower.MarkerWithNumber(last)));
        }

        return edits.ToImmutable();
    }

    /// <summary>Gives the numbers of a list out anew, in the order in which its nodes stand.</summary>
    public static ImmutableArray<TextEdit> AsTheyStand(ImmutableArray<NumberedSyntax> siblings)
    {
        NumberedSyntax[] numbered = [.. siblings.Where(sibling => sibling.Marker.Ordinal is not null)];
        int[] numbers = [.. numbered.Select(sibling => sibling.Marker.Ordinal!.Value).Order()];
        return
        [
            .. numbered.Zip(numbers)
                .Where(pair => pair.First.Marker.Ordinal != pair.Second)
                .Select(pair => new TextEdit(pair.First.Marker.Span, pair.First.MarkerWithNumber(pair.Second))),
        ];
    }
}
