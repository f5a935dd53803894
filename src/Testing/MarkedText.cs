using System.Collections.Immutable;
using System.Text;
using PlanKit.Text;

namespace PlanKit.Testing;

/// <summary>A plan's text with the places at which findings are expected, written as <c>[|…|]</c> or <c>{|GX1003:…|}</c>.</summary>
internal sealed class MarkedText
{
    private MarkedText(string text, ImmutableArray<(string? Rule, TextSpan Span)> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The marked places; a null rule stands for the only rule of the analyzer under test.</summary>
    public ImmutableArray<(string? Rule, TextSpan Span)> Marks { get; }

    /// <summary>Takes the marks out.</summary>
    /// <exception cref="FormatException">A mark is not closed.</exception>
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var marks = ImmutableArray.CreateBuilder<(string?, TextSpan)>();
        var open = new Stack<(string? Rule, int Start, string Close)>();
        for (int i = 0; i < marked.Length; i++)
        {
            ReadOnlySpan<char> rest = marked.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((null, text.Length, "|]"));
                i++;
            }
            else if (rest.StartsWith("{|") && rest.IndexOf(':') is var colon && colon > 0)
            {
                open.Push((rest[2..colon].ToString(), text.Length, "|}"));
                i += colon;
            }
            else if (open.Count > 0 && rest.StartsWith(open.Peek().Close))
            {
                (string? rule, int start, _) = open.Pop();
                marks.Add((rule, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0
            ? new MarkedText(text.ToString(), marks.ToImmutable())
            : throw new FormatException($"The mark that begins at {open.Peek().Start} is not closed by {open.Peek().Close}.");
    }

    /// <summary>Puts marks in, all with their rules.</summary>
    public static string Mark(string text, ImmutableArray<(string Rule, TextSpan Span)> marks)
    {
        // Of marks that begin at one place the longer is the outer one; of those that end at one place the later begun is the inner one.
        IEnumerable<(int Position, int Order, int Tie, string Mark)> signs = marks.SelectMany(mark => new[]
        {
            (mark.Span.Start, 1, -mark.Span.Length, $"{{|{mark.Rule}:"),
            (mark.Span.End, mark.Span.IsEmpty ? 1 : 0, -mark.Span.Start, "|}"),
        });
        var marked = new StringBuilder(text.Length);
        int position = 0;
        foreach ((int place, _, _, string sign) in signs.OrderBy(sign => sign.Position).ThenBy(sign => sign.Order).ThenBy(sign => sign.Tie))
        {
            marked.Append(text, position, place - position).Append(sign);
            position = place;
        }

        return marked.Append(text, position, text.Length - position).ToString();
    }
}
