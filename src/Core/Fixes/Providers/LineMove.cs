using System.Collections.Immutable;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Fixes.Providers;

/// <summary>Moves a node with all its lines, the empty ones below it too.</summary>
internal static class LineMove
{
    /// <summary>Moves a node before another that stands above it.</summary>
    /// <returns>The edits; empty where one of the two shares a line with something else.</returns>
    public static ImmutableArray<TextEdit> Before(SourceText text, NumberedSyntax node, NumberedSyntax target)
    {
        if (LineStartOf(text, node) is not { } start || LineStartOf(text, target) is not { } to)
        {
            return [];
        }

        int last = text.GetLinePosition(LastWordOf(text, node)).Line;
        while (last + 1 < text.LineCount && text.AsSpan(text.GetLineSpan(last + 1)).IsWhiteSpace() && last + 2 < text.LineCount)
        {
            last++;
        }

        bool isLastLine = last + 1 == text.LineCount;
        int end = isLastLine ? text.Length : text.GetLineSpan(last + 1).Start;
        if (end > node.Span.End && !text.AsSpan(TextSpan.FromBounds(node.Span.End, end)).IsWhiteSpace())
        {
            return [];
        }

        string moved = text.ToString(TextSpan.FromBounds(start, end));
        if (!isLastLine || moved.EndsWith('\n') || moved.EndsWith('\r'))
        {
            return [new TextEdit(new TextSpan(to, 0), moved), new TextEdit(TextSpan.FromBounds(start, end), "")];
        }

        // The text ends without a line break: the one before the node goes to its new place with it.
        int breakStart = text.GetLineSpan(text.GetLinePosition(start).Line - 1).End;
        string lineBreak = text.ToString(TextSpan.FromBounds(breakStart, start));
        return [new TextEdit(new TextSpan(to, 0), moved + lineBreak), new TextEdit(TextSpan.FromBounds(breakStart, end), "")];
    }

    // Where the node's first line begins; null where something else stands on it before the marker.
    private static int? LineStartOf(SourceText text, NumberedSyntax node)
    {
        int start = text.GetLineSpan(text.GetLinePosition(node.Marker.Span.Start).Line).Start;
        return text.AsSpan(TextSpan.FromBounds(start, node.Marker.Span.Start)).IsWhiteSpace() ? start : null;
    }

    private static int LastWordOf(SourceText text, NumberedSyntax node)
    {
        int length = text.AsSpan(node.Span).TrimEnd().Length;
        return node.Span.Start + Math.Max(0, length - 1);
    }
}
