using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Looks for what is wrong with the numbers of a list: lost, repeated, skipped, out of order, misread, written otherwise.</summary>
internal readonly ref struct SequenceInspector
{
    private const int Farthest = 64;

    private readonly ReadOnlySpan<char> _text;
    private readonly List<SyntaxFlaw> _flaws;

    private SequenceInspector(ReadOnlySpan<char> text, List<SyntaxFlaw> flaws)
    {
        _text = text;
        _flaws = flaws;
    }

    /// <summary>Inspects every list; adds the flaws, and the doubts to the lines.</summary>
    public static void Inspect(ReadOnlySpan<char> text, PooledList<NumberedLine> outline, List<SyntaxFlaw> flaws)
    {
        var inspector = new SequenceInspector(text, flaws);
        foreach (NumberedLine line in outline)
        {
            if (line.List.First == line)
            {
                inspector.InspectNumbers(line);
                inspector.InspectWriting(line);
            }
        }
    }

    private void InspectNumbers(NumberedLine first)
    {
        NumberedLine countStart = first;
        Dictionary<int, NumberedLine>? places = null;
        NumberedLine? previous = null;
        int greatest = first.List.ExpectedFirst - 1;
        for (NumberedLine? line = first; line is not null; previous = line, line = line.NextInList)
        {
            MarkerCandidate model = (previous ?? line.NextInList ?? line).Candidate;
            if (line.Candidate.Ordinal == 0)
            {
                Add(SyntaxFlawKind.LostOrdinal, line, model, line.Place);
            }
            else if (line.Place > greatest + 1)
            {
                InspectGap(line, previous, greatest);
            }
            else if (line.Place <= greatest)
            {
                places ??= PlacesOf(countStart, line);
                NumberedLine? same = places.GetValueOrDefault(line.Place);
                bool isRepeated = same is not null;
                line.Doubts |= isRepeated ? MarkerDoubt.NumberRepeated : MarkerDoubt.NumberOutOfOrder;
                Add(isRepeated ? SyntaxFlawKind.RepeatedNumber : SyntaxFlawKind.NumberOutOfOrder, line, line.Candidate, greatest + 1, same);
                if (line.Place == 1)
                {
                    countStart = line;
                    places = null;
                    greatest = 0;
                }
            }

            places?.TryAdd(line.Place, line);
            greatest = Math.Max(greatest, line.Place);
        }
    }

    private void InspectGap(NumberedLine line, NumberedLine? previous, int greatest)
    {
        int from = greatest + 1;
        while (from < line.Place && OccursLater(line, from))
        {
            from++;
        }

        if (from == line.Place)
        {
            return;
        }

        line.Doubts |= MarkerDoubt.NumberSkipped;
        _flaws.Add(new SyntaxFlaw(
            SyntaxFlawKind.SkippedNumber,
            SpanOf(line),
            MarkerWriter.Write(_text, line.Candidate, from),
            previous is null ? null : SpanOf(previous),
            from == line.Place - 1 ? null : MarkerWriter.Write(_text, line.Candidate, line.Place - 1)));
    }

    private void InspectWriting(NumberedLine first)
    {
        MarkerCandidate usual = UsualOf(first);
        for (NumberedLine? line = first; line is not null; line = line.NextInList)
        {
            MarkerCandidate candidate = line.Candidate;
            if ((candidate.Doubts & MarkerDoubt.Misread) != MarkerDoubt.None)
            {
                Add(SyntaxFlawKind.MisreadMarker, line, usual, line.Place);
            }
            else if (candidate.Ordinal > 0 && (candidate.Key != usual.Key || candidate.Variant != usual.Variant))
            {
                line.Doubts |= MarkerDoubt.MixedStyle;
                _flaws.Add(new SyntaxFlaw(
                    SyntaxFlawKind.MixedMarkerStyle,
                    SpanOf(line),
                    MarkerWriter.Write(_text, usual, line.Place),
                    TextSpan.FromBounds(usual.Start, usual.End)));
            }
        }
    }

    // The way in which most of a list is written; of two that are equally frequent, the earlier.
    private static MarkerCandidate UsualOf(NumberedLine first)
    {
        MarkerCandidate usual = first.Candidate;
        int votes = 0;
        for (NumberedLine? line = first; line is not null; line = line.NextInList)
        {
            bool isWhole = line.Candidate.Ordinal > 0 && (line.Candidate.Doubts & MarkerDoubt.Misread) == MarkerDoubt.None;
            if (!isWhole)
            {
                continue;
            }

            if (votes == 0)
            {
                usual = line.Candidate;
            }

            votes += line.Candidate.Key == usual.Key && line.Candidate.Variant == usual.Variant ? 1 : -1;
        }

        return usual;
    }

    private void Add(SyntaxFlawKind kind, NumberedLine line, MarkerCandidate model, int expected, NumberedLine? related = null) =>
        _flaws.Add(new SyntaxFlaw(kind, SpanOf(line), MarkerWriter.Write(_text, model, expected), related is null ? null : SpanOf(related)));

    private static Dictionary<int, NumberedLine> PlacesOf(NumberedLine from, NumberedLine before)
    {
        var places = new Dictionary<int, NumberedLine>();
        for (NumberedLine? line = from; line is not null && line != before; line = line.NextInList)
        {
            places.TryAdd(line.Place, line);
        }

        return places;
    }

    private static bool OccursLater(NumberedLine line, int place)
    {
        NumberedLine? other = line.NextInList;
        for (int steps = 0; other is not null && steps < Farthest; steps++)
        {
            if (other.Place == place)
            {
                return true;
            }

            other = other.NextInList;
        }

        return false;
    }

    private static TextSpan SpanOf(NumberedLine line) => TextSpan.FromBounds(line.Candidate.Start, line.Candidate.End);
}
