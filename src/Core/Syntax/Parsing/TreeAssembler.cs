using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>
/// Makes the nodes: it goes through the lines once and keeps a stack of the numbered lines that are still open. Finished nodes
/// wait on a stack of their own until what they stand in is closed.
/// </summary>
internal sealed class TreeAssembler : IDisposable
{
    private readonly SourceText _text;
    private readonly PooledList<NumberedLine> _outline;
    private readonly NodeInspector _inspector;
    private readonly NodeStack _finished;
    private readonly PooledList<OpenNode> _open = new(OpenLists.Deepest);
    private int _next;

    private TreeAssembler(SourceText text, PooledList<NumberedLine> outline, List<SyntaxFlaw> flaws)
    {
        _text = text;
        _outline = outline;
        _inspector = new NodeInspector(text, HasItems(outline), flaws);
        _finished = new NodeStack(outline.Count);
    }

    /// <summary>Makes the tree's root.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="lines">Its lines with content, in order, without those of a copy.</param>
    /// <param name="roles">What each line is.</param>
    /// <param name="outline">The numbered lines, in order.</param>
    /// <param name="repetition">The copy; null where there is none.</param>
    /// <param name="flaws">Where what is wrong with the nodes goes.</param>
    public static DocumentSyntax Assemble(
        SourceText text, PooledList<TextLine> lines, ReadOnlySpan<LineRole> roles, PooledList<NumberedLine> outline, Repetition? repetition, List<SyntaxFlaw> flaws)
    {
        using var assembler = new TreeAssembler(text, outline, flaws);
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
    public void Dispose()
    {
        _finished.Dispose();
        _open.Dispose();
    }

    private static bool HasItems(PooledList<NumberedLine> outline)
    {
        foreach (ref readonly NumberedLine line in outline)
        {
            if (line.Role == NumberedRole.Item)
            {
                return true;
            }
        }

        return false;
    }

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
            AddParagraph(TextSpan.FromBounds(lineStart, lineEnd));
            return;
        }

        if (!_outline[_next].Candidate.AtLineStart)
        {
            AddParagraph(TextSpan.FromBounds(lineStart, _outline[_next].Candidate.Start));
        }

        for (; _next < _outline.Count && _outline[_next].Candidate.Line == index; _next++)
        {
            ref readonly NumberedLine numbered = ref _outline[_next];
            int start = numbered.Candidate.AtLineStart ? lineStart : numbered.Candidate.Start;
            CloseUntil(numbered.Parent, start);
            _open.Add(new OpenNode(_next, start, _finished.Count));
        }
    }

    private void AddParagraph(TextSpan span)
    {
        _finished.Add(new ParagraphSyntax(_text, span));
        _inspector.InspectParagraph(span);
    }

    private void AddFrame(TextSpan span, LineRole role)
    {
        bool staysInside = role is LineRole.Footer or LineRole.Advertisement;
        if (!staysInside)
        {
            CloseUntil(NumberedLine.None, span.Start);
        }

        if (role == LineRole.Unplaced)
        {
            _finished.Add(new UnplacedSyntax(_text, span));
            _inspector.InspectUnplaced(span);
        }
        else
        {
            _finished.Add(new FrameSyntax(_text, span, PartOf(role)));
        }
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
        CloseUntil(NumberedLine.None, repetition.CopyStart);
        _finished.Add(new RepeatedTextSyntax(_text, repetition.Copy, repetition.Original));
    }

    // What is numbered inside a line ends with the line.
    private void CloseInlineNodes(int position)
    {
        while (_open.Count > 0 && !_outline[_open[_open.Count - 1].Line].Candidate.AtLineStart)
        {
            Close(position);
        }
    }

    private void CloseUntil(int parent, int position)
    {
        while (_open.Count > 0 && _open[_open.Count - 1].Line != parent)
        {
            Close(position);
        }
    }

    private void Close(int end)
    {
        OpenNode closed = _open[_open.Count - 1];
        _open.Truncate(_open.Count - 1);
        ref readonly NumberedLine line = ref _outline[closed.Line];
        var marker = new Marker(line.Candidate.Style, line.Candidate.Ordinal, TextSpan.FromBounds(line.Candidate.Start, line.Candidate.End), line.Doubts);
        var parts = new NumberedParts(marker, line.Title, line.Rest, TextSpan.FromBounds(closed.Start, end));
        ImmutableArray<PlanSyntaxNode> children = _finished.TakeFrom(closed.FirstChild);
        _inspector.InspectNumbered(line.Role, parts, children);
        _finished.Add(line.Role switch
        {
            NumberedRole.Section => new SectionSyntax(_text, parts, children),
            NumberedRole.Item => new ItemSyntax(_text, parts, children),
            _ => new ClauseSyntax(_text, parts, children),
        });
    }

    private DocumentSyntax Finish()
    {
        CloseUntil(NumberedLine.None, _text.Length);
        return new DocumentSyntax(_text, new TextSpan(0, _text.Length), Preambles.Group(_text, _finished.TakeFrom(0)));
    }

    private readonly record struct OpenNode(int Line, int Start, int FirstChild);
}
