using System.Runtime.InteropServices;
using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Reads a document in its stages: lines, copy, markers, frame, outline, levels, nodes, flaws.</summary>
internal static class DocumentReader
{
    public static PlanSyntaxTree Read(SourceText source, PlanParseOptions options)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        var flaws = new List<SyntaxFlaw>();
        List<TextLine> lines = LineSplitter.Split(text, 0, text.Length);
        Repetition? repetition = RepetitionFinder.Find(text, lines);
        CharacterInspector.Inspect(text, lines, flaws);
        if (repetition is not null)
        {
            flaws.Add(RepeatedFlaw(text, repetition));
            lines = LineSplitter.Split(text, 0, repetition.CopyStart);
            lines.AddRange(LineSplitter.Split(text, repetition.Copy.End, text.Length));
        }

        List<MarkerCandidate> candidates = MarkerScanner.Scan(text, lines);
        LineRole[] roles = FrameClassifier.Classify(text, lines, candidates);
        candidates.RemoveAll(candidate => roles[candidate.Line] != LineRole.Content);
        List<NumberedLine> outline = OutlineBuilder.Build(candidates);
        ReadHeadings(text, lines, outline);
        LevelDecider.Decide(outline, options.ItemLevel);
        SequenceInspector.Inspect(text, outline, flaws);
        DocumentSyntax root = TreeAssembler.Assemble(source, lines, roles, outline, repetition);
        NodeInspector.Inspect(source, root, flaws);
        flaws.Sort((left, right) => left.Span != right.Span ? left.Span.CompareTo(right.Span) : left.Kind.CompareTo(right.Kind));
        return new PlanSyntaxTree(source, root, repetition, ImmutableCollectionsMarshal.AsImmutableArray(flaws.ToArray()));
    }

    private static void ReadHeadings(ReadOnlySpan<char> text, List<TextLine> lines, List<NumberedLine> outline)
    {
        for (int i = 0; i < outline.Count; i++)
        {
            NumberedLine line = outline[i];
            bool sharesLine = i + 1 < outline.Count && outline[i + 1].Candidate.Line == line.Candidate.Line;
            int end = sharesLine ? outline[i + 1].Candidate.Start : lines[line.Candidate.Line].ContentEnd;
            (line.Title, line.Rest) = HeadingReader.Read(text, line.Candidate.End, end);
            line.IsHeading = !sharesLine && LevelDecider.LooksLikeHeading(line);
            line.Doubts |= line.Candidate.AtLineStart ? MarkerDoubt.None : MarkerDoubt.InsideLine;
        }
    }

    // The copy's first line, or what of it belongs to the copy.
    private static SyntaxFlaw RepeatedFlaw(ReadOnlySpan<char> text, Repetition repetition)
    {
        int found = LineBreaks.IndexOfBreak(text[repetition.CopyStart..]);
        int end = found < 0 ? text.Length : repetition.CopyStart + found;
        return new SyntaxFlaw(SyntaxFlawKind.RepeatedDocument, TextSpan.FromBounds(repetition.CopyStart, end), Related: repetition.Original);
    }
}
