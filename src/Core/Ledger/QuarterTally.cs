using System.Numerics;

namespace PlanKit.Ledger;

/// <summary>What the entries in force say of one item in one quarter, gathered in the order of the ledger.</summary>
/// <param name="days">For each month a bit for each day on which something took place: what is recorded twice is one activity. Null: none did.</param>
/// <param name="counted">What was counted by ticks.</param>
internal sealed class QuarterTally(uint[]? days, int counted)
{
    private const int Months = 3;

    private uint[]? _days = days;
    private HashSet<Digest>? _evidence;
    private int _counted = counted;

    public QuarterTally()
        : this(null, 0)
    {
    }

    /// <summary>
    /// What was counted and recorded; at least one where the item is said to be done without a number. Saying that twice
    /// makes it no more.
    /// </summary>
    public int Occurrences => Math.Max(Add(_counted, Activities), SaysAllDone ? 1 : 0);

    /// <summary>What was counted by ticks, which speak of the quarter and name no day.</summary>
    public int Undated => _counted;

    public bool IsNotApplicable { get; set; }

    public bool IsPartial { get; set; }

    public bool SaysAllDone { get; set; }

    public string LastNote { get; set; } = "";

    public int EvidenceCount { get => _evidence?.Count ?? field; init; }

    /// <summary>How many activities took place in a month.</summary>
    /// <param name="month">1 to 12, of this quarter.</param>
    public int ActivitiesIn(int month) => _days is null ? 0 : BitOperations.PopCount(_days[(month - 1) % Months]);

    public void Add(LedgerEntry entry)
    {
        switch (entry.Fact)
        {
            case Ticked ticked:
                Add(ticked);
                break;
            case ActivityRecorded activity:
                IsNotApplicable = false;
                (_days ??= new uint[Months])[(entry.Date.Month - 1) % Months] |= 1u << (entry.Date.Day - 1);
                Keep(activity.Note, activity.Evidence.AsSpan());
                break;
            case EvidenceAttached attached:
                Keep(attached.Note, [attached.Evidence]);
                break;
        }
    }

    private int Activities => ActivitiesIn(1) + ActivitiesIn(2) + ActivitiesIn(Months);

    // The last statement counts: "done" after "partial" settles it, and "partial" after "done" takes that back. A number adds
    // to the numbers before it and takes nothing back.
    private void Add(Ticked ticked)
    {
        IsNotApplicable = ticked.State == TickState.NotApplicable;
        IsPartial = ticked.State == TickState.Partial;
        SaysAllDone = ticked.State == TickState.Done && (SaysAllDone || ticked.Count is null);
        if (!IsNotApplicable)
        {
            _counted = Add(_counted, Math.Max(ticked.Count ?? 0, 0));
        }

        Keep(ticked.Note, ticked.Evidence.AsSpan());
    }

    private static int Add(int one, int other) => (int)Math.Min(int.MaxValue, (long)one + other);

    private void Keep(string note, ReadOnlySpan<EvidenceReference> evidence)
    {
        if (note.Length > 0)
        {
            LastNote = note;
        }

        foreach (EvidenceReference file in evidence)
        {
            (_evidence ??= []).Add(file.Content);
        }
    }
}
