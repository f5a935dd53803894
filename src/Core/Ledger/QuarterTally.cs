namespace PlanKit.Ledger;

/// <summary>What the entries in force say of one item in one quarter, gathered in the order of the ledger.</summary>
internal sealed class QuarterTally
{
    private readonly HashSet<Digest> _evidence = [];

    public int Occurrences { get; private set; }

    public bool IsNotApplicable { get; private set; }

    public bool IsPartial { get; private set; }

    public bool SaysAllDone { get; private set; }

    public string LastNote { get; private set; } = "";

    public int EvidenceCount => _evidence.Count;

    public void Add(LedgerEntry entry)
    {
        switch (entry.Fact)
        {
            case Ticked ticked:
                Add(ticked);
                break;
            case ActivityRecorded activity:
                IsNotApplicable = false;
                Occurrences++;
                Keep(activity.Note, activity.Evidence.AsSpan());
                break;
            case EvidenceAttached attached:
                Keep(attached.Note, [attached.Evidence]);
                break;
        }
    }

    // The last statement counts: "done" after "partial" settles it, and so does the reverse.
    private void Add(Ticked ticked)
    {
        IsNotApplicable = ticked.State == TickState.NotApplicable;
        IsPartial = ticked.State == TickState.Partial;
        SaysAllDone = ticked is { State: TickState.Done, Count: null };
        Occurrences += ticked.State switch
        {
            TickState.Done => ticked.Count ?? 1,
            TickState.Partial => ticked.Count ?? 0,
            _ => 0,
        };
        Keep(ticked.Note, ticked.Evidence.AsSpan());
    }

    private void Keep(string note, ReadOnlySpan<EvidenceReference> evidence)
    {
        if (note.Length > 0)
        {
            LastNote = note;
        }

        foreach (EvidenceReference file in evidence)
        {
            _evidence.Add(file.Content);
        }
    }
}
