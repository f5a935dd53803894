namespace PlanKit.Ledger;

/// <summary>What the entries in force say of one item in one quarter, gathered in the order of the ledger.</summary>
internal sealed class QuarterTally
{
    private readonly HashSet<Digest> _evidence = [];
    private int _counted;

    /// <summary>
    /// What was counted and recorded; at least one where the item is said to be done without a number. Saying that twice
    /// makes it no more.
    /// </summary>
    public int Occurrences => SaysAllDone ? Math.Max(_counted, 1) : _counted;

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
                Count(1);
                Keep(activity.Note, activity.Evidence.AsSpan());
                break;
            case EvidenceAttached attached:
                Keep(attached.Note, [attached.Evidence]);
                break;
        }
    }

    // The last statement counts: "done" after "partial" settles it, and "partial" after "done" takes that back. A number adds
    // to the numbers before it and takes nothing back.
    private void Add(Ticked ticked)
    {
        IsNotApplicable = ticked.State == TickState.NotApplicable;
        IsPartial = ticked.State == TickState.Partial;
        SaysAllDone = ticked.State == TickState.Done && (SaysAllDone || ticked.Count is null);
        if (!IsNotApplicable)
        {
            Count(ticked.Count ?? 0);
        }

        Keep(ticked.Note, ticked.Evidence.AsSpan());
    }

    private void Count(int occurrences) => _counted = (int)Math.Min(int.MaxValue, (long)_counted + Math.Max(occurrences, 0));

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
