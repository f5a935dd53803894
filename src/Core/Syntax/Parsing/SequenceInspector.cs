using PlanKit.Text;

namespace PlanKit.Syntax.Parsing;

/// <summary>Looks for what is wrong with the numbers of a list: lost, repeated, skipped, out of order, misread, written otherwise.</summary>
internal readonly ref struct SequenceInspector
{
    private const int Farthest = 64;

    private readonly ReadOnlySpan<char> _text;
    private readonly PooledList<NumberedLine> _lines;
    private readonly List<SyntaxFlaw> _flaws;
    private readonly NumberPlaces _places = new();

    private SequenceInspector(ReadOnlySpan<char> text, PooledList<NumberedLine> lines, List<SyntaxFlaw> flaws)
    {
        _text = text;
        _lines = lines;
        _flaws = flaws;
    }

    /// <summary>Inspects every list; adds the flaws, and the doubts to the lines.</summary>
    public static void Inspect(ReadOnlySpan<char> text, Outline outline, List<SyntaxFlaw> flaws)
    {
        var inspector = new SequenceInspector(text, outline.Lines, flaws);
        foreach (ref readonly NumberedList list in outline.Lists)
        {
            inspector.InspectNumbers(in list);
            inspector.InspectWriting(list.First);
        }
    }

    private void InspectNumbers(ref readonly NumberedList list)
    {
        int countStart = list.First;
        bool arePlacesKnown = false;
        int previous = NumberedLine.None;
        int greatest = list.ExpectedFirst - 1;
        for (int index = list.First; index != NumberedLine.None; previous = index, index = _lines[index].NextInList)
        {
            ref NumberedLine line = ref _lines[index];
            if (line.Candidate.Ordinal == 0)
            {
                int model = previous != NumberedLine.None ? previous : line.NextInList != NumberedLine.None ? line.NextInList : index;
                Add(SyntaxFlawKind.LostOrdinal, ref line, _lines[model].Candidate, line.Place);
            }
            else if (line.Place > greatest + 1)
            {
                InspectGap(ref line, previous == NumberedLine.None ? list.RunsOnFrom : previous, greatest);
            }
            else if (line.Place <= greatest)
            {
                if (!arePlacesKnown)
                {
                    FindPlaces(in list, countStart, index);
                    arePlacesKnown = true;
                }

                int same = _places.Find(line.Place);
                bool isRepeated = same != NumberedLine.None;
                line.Doubts |= isRepeated ? MarkerDoubt.NumberRepeated : MarkerDoubt.NumberOutOfOrder;
                Add(isRepeated ? SyntaxFlawKind.RepeatedNumber : SyntaxFlawKind.NumberOutOfOrder, ref line, line.Candidate, greatest + 1, same);
                if (line.Place == 1)
                {
                    countStart = index;
                    arePlacesKnown = false;
                    greatest = 0;
                }
            }

            if (arePlacesKnown)
            {
                _places.Add(line.Place, index);
            }

            greatest = Math.Max(greatest, line.Place);
        }
    }

    private void InspectGap(ref NumberedLine line, int previous, int greatest)
    {
        int from = greatest + 1;
        while (from < line.Place && OccursLater(ref line, from))
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
            SpanOf(ref line),
            MarkerWriter.Write(_text, line.Candidate, from),
            previous == NumberedLine.None ? null : SpanOf(ref _lines[previous]),
            from == line.Place - 1 ? null : MarkerWriter.Write(_text, line.Candidate, line.Place - 1)));
    }

    private void InspectWriting(int first)
    {
        ref readonly MarkerCandidate usual = ref _lines[UsualOf(first)].Candidate;
        for (int index = first; index != NumberedLine.None; index = _lines[index].NextInList)
        {
            ref NumberedLine line = ref _lines[index];
            ref readonly MarkerCandidate candidate = ref line.Candidate;
            if ((candidate.Doubts & MarkerDoubt.Misread) != MarkerDoubt.None)
            {
                Add(SyntaxFlawKind.MisreadMarker, ref line, usual, line.Place);
            }
            else if (candidate.Ordinal > 0 && (candidate.Key != usual.Key || candidate.Variant != usual.Variant))
            {
                line.Doubts |= MarkerDoubt.MixedStyle;
                _flaws.Add(new SyntaxFlaw(
                    SyntaxFlawKind.MixedMarkerStyle,
                    SpanOf(ref line),
                    MarkerWriter.Write(_text, usual, line.Place),
                    TextSpan.FromBounds(usual.Start, usual.End)));
            }
        }
    }

    // The way in which most of a list is written; of two that are equally frequent, the earlier.
    private int UsualOf(int first)
    {
        int usual = first;
        int votes = 0;
        for (int index = first; index != NumberedLine.None; index = _lines[index].NextInList)
        {
            ref readonly NumberedLine line = ref _lines[index];
            bool isWhole = line.Candidate.Ordinal > 0 && (line.Candidate.Doubts & MarkerDoubt.Misread) == MarkerDoubt.None;
            if (!isWhole)
            {
                continue;
            }

            if (votes == 0)
            {
                usual = index;
            }

            ref readonly MarkerCandidate model = ref _lines[usual].Candidate;
            votes += line.Candidate.Key == model.Key && line.Candidate.Variant == model.Variant ? 1 : -1;
        }

        return usual;
    }

    private void Add(SyntaxFlawKind kind, ref readonly NumberedLine line, in MarkerCandidate model, int expected, int related = NumberedLine.None) =>
        _flaws.Add(new SyntaxFlaw(kind, SpanOf(in line), MarkerWriter.Write(_text, model, expected), related == NumberedLine.None ? null : SpanOf(ref _lines[related])));

    private void FindPlaces(ref readonly NumberedList list, int from, int before)
    {
        _places.Clear();
        if (from == list.First && list.RunsOnFrom != NumberedLine.None)
        {
            _places.Add(_lines[list.RunsOnFrom].Place, list.RunsOnFrom);
        }

        for (int index = from; index != NumberedLine.None && index != before; index = _lines[index].NextInList)
        {
            _places.Add(_lines[index].Place, index);
        }
    }

    private bool OccursLater(ref readonly NumberedLine line, int place)
    {
        int other = line.NextInList;
        for (int steps = 0; other != NumberedLine.None && steps < Farthest; steps++)
        {
            if (_lines[other].Place == place)
            {
                return true;
            }

            other = _lines[other].NextInList;
        }

        return false;
    }

    private static TextSpan SpanOf(ref readonly NumberedLine line) => TextSpan.FromBounds(line.Candidate.Start, line.Candidate.End);
}
