using System.Text;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>The words of an item below its heading.</summary>
internal static class ItemBody
{
    private static readonly char[] Closing = ['。', '.', '．', '：', ':', '；', ';'];

    public static string Read(ItemSyntax item, SourceText text)
    {
        var body = new StringBuilder();
        int position = item.HeadingSpan.End;
        foreach (FrameSyntax frame in item.DescendantsAndSelf().OfType<FrameSyntax>())
        {
            Append(body, text, position, frame.Span.Start);
            position = frame.Span.End;
        }

        Append(body, text, position, item.Span.End);
        return body.ToString();
    }

    private static void Append(StringBuilder body, SourceText text, int start, int end)
    {
        if (end <= start)
        {
            return;
        }

        foreach (ReadOnlySpan<char> line in text.AsSpan(TextSpan.FromBounds(start, end)).EnumerateLines())
        {
            ReadOnlySpan<char> words = body.Length == 0 ? line.Trim().TrimStart(Closing).Trim() : line.Trim();
            if (!words.IsEmpty)
            {
                body.Append(body.Length == 0 ? "" : "\n").Append(words);
            }
        }
    }
}
