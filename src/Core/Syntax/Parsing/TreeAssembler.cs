using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Makes the nodes: it goes through the lines once and keeps a stack of the numbered lines that are still open. Finished nodes
/// wait on a stack of their own until what they stand in is closed.
/// </summary>
internal sealed class TreeAssembler : IDisposable
{
    private const int UsualDepth = 8;

    private readonly SourceText _text;
    private readonly PooledList<NumberedLine> _outline;
    private readonly PooledList<PlanSyntaxNode> _finished;
    private readonly List<OpenNode> _open = new(UsualDepth);
    private int _next;

    private TreeAssembler(SourceText text, PooledList<NumberedLine> outline)
    {
        _text = text;
        _outline = outline;
        _finished = new PooledList<PlanSyntaxNode>(outline.Count);
    }

    /// <summary>Makes the tree's root.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="lines">Its lines with content, in order, without those of a copy.</param>
    /// <param name="roles">What each line is.</param>
    /// <param name="outline">The numbered lines, in order.</param>
    /// <param name="repetition">The copy; null where there is none.</param>
    public static DocumentSyntax Assemble(SourceText text, PooledList<TextLine> lines, LineRole[] roles, PooledList<NumberedLine> outline, Repetition? repetition)
    {
        using var assembler = new TreeAssembler(text, outline);
        bool isCopyPlaced = repetition is null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!isCopyPlaced && lines[i].Start >= repetition!.CopyStart)
            {
                assembler.AddCopy(repetition);
                isCopyPlaced = true;
            }

            // Its line break and the empty lines after it belong to a line.
            int end = i + 1 < lines.Count ? lines[i + 1].Start : text.Length;
            assembler.AddLine(lines[i].Start, isCopyPlaced ? end : Math.Min(end, repetition!.CopyStart), roles[i], i);
        }

        if (!isCopyPlaced)
        {
            assembler.AddCopy(repetition!);
        }

        return assembler.Finish();
    }

    /// <summary>Gives the rented memory back.</summary>
    public void Dispose() => _finished.Dispose();

    private void AddLine(int lineStart, int lineEnd, LineRole role, int index)
    {
        CloseInlineNodes(lineStart);
        if (role != LineRole.Content)
        {
            AddFrame(TextSpan.FromBounds(lineStart, lineEnd), role);
            return;
        }

        bool isNumbered = _next < _outline.Count && _outline[_next].Candidate.Line == index;
        if (!isNumbered)
        {
            _finished.Add(new ParagraphSyntax(_text, TextSpan.FromBounds(lineStart, lineEnd)));
            return;
        }

        if (!_outline[_next].Candidate.AtLineStart)
        {
            _finished.Add(new ParagraphSyntax(_text, TextSpan.FromBounds(lineStart, _outline[_next].Candidate.Start)));
        }

        for (; _next < _outline.Count && _outline[_next].Candidate.Line == index; _next++)
        {
            NumberedLine numbered = _outline[_next];
            int start = numbered.Candidate.AtLineStart ? lineStart : numbered.Candidate.Start;
            CloseUntil(numbered.Parent, start);
            _open.Add(new OpenNode(numbered, start, _finished.Count));
        }
    }

    private void AddFrame(TextSpan span, LineRole role)
    {
        bool staysInside = role is LineRole.Footer or LineRole.Advertisement;
        if (!staysInside)
        {
            CloseUntil(parent: null, span.Start);
        }

        _finished.Add(role == LineRole.Unplaced ? new UnplacedSyntax(_text, span) : new FrameSyntax(_text, span, PartOf(role)));
    }

    private static FrameKind PartOf(LineRole role) => role switch
    {
        LineRole.Title => FrameKind.Title,
        LineRole.DocumentNumber => FrameKind.DocumentNumber,
        LineRole.Salutation => FrameKind.Salutation,
        LineRole.Signature => FrameKind.Signature,
        LineRole.Attachment => FrameKind.Attachment,
        LineRole.Footer => FrameKind.Footer,
        LineRole.Advertisement => FrameKind.Advertisement,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a part of the frame."),
    };

    private void AddCopy(Repetition repetition)
    {
        CloseUntil(parent: null, repetition.CopyStart);
        _finished.Add(new RepeatedTextSyntax(_text, repetition.Copy, repetition.Original));
    }

    // What is numbered inside a line ends with the line.
    private void CloseInlineNodes(int position)
    {
        while (_open.Count > 0 && !_open[^1].Line.Candidate.AtLineStart)
        {
            Close(position);
        }
    }

    private void CloseUntil(NumberedLine? parent, int position)
    {
        while (_open.Count > 0 && _open[^1].Line != parent)
        {
            Close(position);
        }
    }

    private void Close(int end)
    {
        OpenNode closed = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        NumberedLine line = closed.Line;
        var marker = new Marker(
            line.Candidate.Style,
            line.Candidate.Ordinal == 0 ? null : line.Candidate.Ordinal,
            TextSpan.FromBounds(line.Candidate.Start, line.Candidate.End),
            Confidence.Of(line.Doubts),
            line.Doubts);
        var parts = new NumberedParts(marker, line.Title, line.Rest, TextSpan.FromBounds(closed.Start, end));
        ImmutableArray<PlanSyntaxNode> children = _finished.TakeFrom(closed.FirstChild);
        _finished.Add(line.Role switch
        {
            NumberedRole.Section => new SectionSyntax(_text, parts, children),
            NumberedRole.Item => new ItemSyntax(_text, parts, children),
            _ => new ClauseSyntax(_text, parts, children),
        });
    }

    private DocumentSyntax Finish()
    {
        CloseUntil(parent: null, _text.Length);
        return new DocumentSyntax(_text, new TextSpan(0, _text.Length), Preambles.Group(_text, _finished.TakeFrom(0)));
    }

    private readonly record struct OpenNode(NumberedLine Line, int Start, int FirstChild);
}
