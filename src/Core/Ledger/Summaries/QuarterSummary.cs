namespace PlanKit.Ledger;

/// <summary>
/// What the entries in force say of one item in one quarter, for every day on which one may look: what <see cref="QuarterTally"/> is
/// for one day. It grows with days and with different files, not with entries. Mutable; not thread-safe.
/// </summary>
internal sealed class QuarterSummary
{
    /// <summary>Whether the last tick or activity says that it is not applicable.</summary>
    public LastStatement<bool>? NotApplicable { get; set; }

    /// <summary>What the last tick says.</summary>
    public LastStatement<TickState>? Ticks { get; set; }

    /// <summary>The last tick that says something else than done.</summary>
    public LastStatement<TickState>? NotDone { get; set; }

    /// <summary>The last tick that says, without a number, that all is done.</summary>
    public LastStatement<TickState>? AllDone { get; set; }

    /// <summary>The last note.</summary>
    public LastStatement<string>? Notes { get; set; }

    /// <summary>What was counted by ticks.</summary>
    public CountByDay Counted { get; } = new();

    /// <summary>The first day about which an entry cites each file.</summary>
    public Dictionary<Digest, Citation> Evidence { get; } = [];

    /// <summary>How many entries came after each seal of the quarter and before the next, in the order of the seals.</summary>
    public List<EntriesAfterSeal> AfterSeals { get; } = [];

    /// <summary>Adds an entry after all others.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="seal">The number of the quarter's last seal before it; 0 where there is none.</param>
    public void Add(LedgerEntry entry, long seal)
    {
        switch (entry.Fact)
        {
            case Ticked ticked:
                Add(entry, ticked);
                break;
            case ActivityRecorded activity:
                NotApplicable = LastStatement<bool>.After(NotApplicable, entry.Date, entry.Sequence, value: false);
                Keep(entry, activity.Note, activity.Evidence.AsSpan());
                break;
            case EvidenceAttached attached:
                Keep(entry, attached.Note, [attached.Evidence]);
                break;
        }

        if (seal > 0)
        {
            if (AfterSeals.Count == 0 || AfterSeals[^1].Seal != seal)
            {
                AfterSeals.Add(new EntriesAfterSeal(seal));
            }

            AfterSeals[^1].Counts.Add(entry.Date, 1);
        }
    }

    /// <summary>What had been said on a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="days">For each of the quarter's months a bit for each day on which something took place by then; null where nothing did.</param>
    public QuarterTally On(DateOnly asOf, uint[]? days) => new(days, Counted.Until(asOf))
    {
        IsNotApplicable = LastStatement<bool>.On(NotApplicable, asOf)?.Value ?? false,
        IsPartial = LastStatement<TickState>.On(Ticks, asOf)?.Value == TickState.Partial,
        SaysAllDone = LastStatement<TickState>.On(Ticks, asOf)?.Value == TickState.Done
            && LastStatement<TickState>.On(AllDone, asOf)?.Sequence > (LastStatement<TickState>.On(NotDone, asOf)?.Sequence ?? 0),
        LastNote = LastStatement<string>.On(Notes, asOf)?.Value ?? "",
        EvidenceCount = Evidence.Values.Count(first => first.Day <= asOf),
    };

    /// <summary>How many entries about days up to <paramref name="asOf"/> came after a seal.</summary>
    public int CountAfter(long seal, DateOnly asOf) => AfterSeals.Where(after => after.Seal >= seal).Sum(after => after.Counts.Until(asOf));

    // As QuarterTally takes it up: the last statement counts, and a number adds to those before it.
    private void Add(LedgerEntry entry, Ticked ticked)
    {
        bool isNotApplicable = ticked.State == TickState.NotApplicable;
        NotApplicable = LastStatement<bool>.After(NotApplicable, entry.Date, entry.Sequence, isNotApplicable);
        Ticks = LastStatement<TickState>.After(Ticks, entry.Date, entry.Sequence, ticked.State);
        if (ticked.State != TickState.Done)
        {
            NotDone = LastStatement<TickState>.After(NotDone, entry.Date, entry.Sequence, ticked.State);
        }
        else if (ticked.Count is null)
        {
            AllDone = LastStatement<TickState>.After(AllDone, entry.Date, entry.Sequence, ticked.State);
        }

        if (!isNotApplicable)
        {
            Counted.Add(entry.Date, Math.Max(ticked.Count ?? 0, 0));
        }

        Keep(entry, ticked.Note, ticked.Evidence.AsSpan());
    }

    private void Keep(LedgerEntry entry, string note, ReadOnlySpan<EvidenceReference> evidence)
    {
        if (note.Length > 0)
        {
            Notes = LastStatement<string>.After(Notes, entry.Date, entry.Sequence, note);
        }

        foreach (EvidenceReference file in evidence)
        {
            if (!Evidence.TryGetValue(file.Content, out Citation? first) || entry.Date < first.Day)
            {
                Evidence[file.Content] = new Citation(entry.Date);
            }
        }
    }

    /// <summary>The day about which an entry cites a file.</summary>
    internal sealed record Citation(DateOnly Day);

    /// <summary>The entries after a seal and before the next one.</summary>
    internal sealed record EntriesAfterSeal(long Seal)
    {
        public CountByDay Counts { get; } = new();
    }
}
