using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Reads a document in its stages: lines, copy, markers, frame, outline, levels, nodes, flaws.</summary>
internal static class DocumentReader
{
    private const int UsualLineLength = 50;

    public static PlanSyntaxTree Read(SourceText source, PlanParseOptions options)
    {
        ReadOnlySpan<char> text = source.AsSpan();
        var flaws = new List<SyntaxFlaw>();
        using var lines = new PooledList<TextLine>(text.Length / UsualLineLength);
        RareCharacters rare = LineSplitter.Split(text, 0, text.Length, lines);
        Repetition? repetition = RepetitionFinder.Find(text, lines);
        CharacterInspector.Inspect(text, rare, lines, flaws);
        if (repetition is not null)
        {
            flaws.Add(RepeatedFlaw(text, repetition));
            LineSplitter.CutOut(text, repetition.Copy, lines);
        }

        using var candidates = new PooledList<MarkerCandidate>(lines.Count);
        MarkerScanner.Scan(text, rare, lines, candidates);
        LineRole[] roles = FrameClassifier.Classify(text, lines, candidates);
        RemoveFrame(candidates, roles);
        using var outline = new Outline(candidates.Count);
        OutlineBuilder.Build(candidates, outline);
        ReadHeadings(text, lines, outline.Lines);
        LevelDecider.Decide(outline, options.ItemLevel);
        SequenceInspector.Inspect(text, outline, flaws);
        DocumentSyntax root = TreeAssembler.Assemble(source, lines, roles, outline.Lines, repetition, flaws);
        return new PlanSyntaxTree(source, options, root, repetition, FlawOrder.Sorted(flaws));
    }

    // Numbers in the frame, of attachments or pages, number nothing in the plan.
    private static void RemoveFrame(PooledList<MarkerCandidate> candidates, LineRole[] roles)
    {
        int kept = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            if (roles[candidates[i].Line] != LineRole.Content)
            {
                continue;
            }

            if (kept != i)
            {
                candidates[kept] = candidates[i];
            }

            kept++;
        }

        candidates.Truncate(kept);
    }

    private static void ReadHeadings(ReadOnlySpan<char> text, PooledList<TextLine> lines, PooledList<NumberedLine> outline)
    {
        for (int i = 0; i < outline.Count; i++)
        {
            ref NumberedLine line = ref outline[i];
            bool sharesLine = i + 1 < outline.Count && outline[i + 1].Candidate.Line == line.Candidate.Line;
            int end = sharesLine ? outline[i + 1].Candidate.Start : lines[line.Candidate.Line].ContentEnd;
            (line.Title, line.Rest) = HeadingReader.Read(text, line.Candidate.End, end);
            line.IsHeading = !sharesLine && LevelDecider.LooksLikeHeading(ref line);
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
