using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>Everything that a rule may look at: what Roslyn calls a compilation. Immutable; may be shared by threads.</summary>
public sealed class PlanSnapshot
{
    private readonly Lazy<EntryList> _entries;
    private readonly Lazy<Progress> _progress;
    private readonly Lazy<TimeZoneInfo> _timeZone;

    private PlanSnapshot(
        Plan plan, Lazy<EntryList> entries, LedgerHead? head, DateOnly asOf, AnalysisOptions options, Lazy<TimeZoneInfo> timeZone)
    {
        Plan = plan;
        AsOf = asOf;
        Head = head;
        Options = options;
        _entries = entries;
        _timeZone = timeZone;
        _progress = new Lazy<Progress>(() => Progress.Compute(Plan, Entries, AsOf));
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>Every entry of the ledger, by sequence number, retracted ones too.</summary>
    public ImmutableArray<LedgerEntry> Entries => _entries.Value.Entries;

    /// <summary>How the plan stands on <see cref="AsOf"/>. Worked out when it is first asked for.</summary>
    public Progress Progress => _progress.Value;

    /// <summary>Where the ledger stands; null for a bare document, which has none.</summary>
    public LedgerHead? Head { get; }

    /// <summary>Whether there is no ledger: only the document rules run.</summary>
    public bool IsBareDocument => Head is null;

    /// <summary>Severities and parameters in force.</summary>
    public AnalysisOptions Options { get; }

    /// <summary>The day as of which everything is looked at.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The time zone of the plan file: it says on which day a moment falls.</summary>
    public TimeZoneInfo TimeZone => _timeZone.Value;

    /// <summary>The day on which an entry was recorded, in <see cref="TimeZone"/>. Rules about lateness go by it.</summary>
    public DateOnly DayRecorded(LedgerEntry entry) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(entry.RecordedAt, TimeZone).DateTime);

    /// <summary>A plan with its ledger.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entries">The whole ledger, by sequence number.</param>
    /// <param name="head">Where the ledger stands.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">Null: those of the plan's profile alone.</param>
    /// <param name="timeZone">The plan file's time zone. Null: UTC.</param>
    public static PlanSnapshot Create(
        Plan plan, ImmutableArray<LedgerEntry> entries, LedgerHead head, DateOnly asOf, AnalysisOptions? options = null, TimeZoneInfo? timeZone = null) =>
        Of(plan, entries, head, asOf, options, timeZone ?? TimeZoneInfo.Utc);

    /// <summary>A plan's text alone.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">Null: those of the plan's profile alone.</param>
    public static PlanSnapshot OfDocument(Plan plan, DateOnly asOf, AnalysisOptions? options = null) =>
        Of(plan, [], head: null, asOf, options, TimeZoneInfo.Utc);

    /// <summary>Makes a snapshot of what came from another process. What is not looked at is not made.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entries">Gives the whole ledger, by sequence number. It is asked once, by any thread, where the entries are.</param>
    /// <param name="head">Where the ledger stands; null for a bare document.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">Severities and parameters in force.</param>
    /// <param name="timeZone">Gives the plan file's time zone, as <paramref name="entries"/> are given.</param>
    internal static PlanSnapshot Restore(
        Plan plan, Func<ImmutableArray<LedgerEntry>> entries, LedgerHead? head, DateOnly asOf, AnalysisOptions options, Func<TimeZoneInfo> timeZone) =>
        new(plan, new Lazy<EntryList>(() => new EntryList(entries())), head, asOf, options, new Lazy<TimeZoneInfo>(timeZone));

    /// <summary>
    /// The same with another plan text and further entries, as they would be entered today: what fixes would make of it.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="facts">What would be entered after the last entry.</param>
    /// <param name="options">Null: those of this snapshot.</param>
    internal PlanSnapshot With(Plan plan, ImmutableArray<LedgerFact> facts, AnalysisOptions? options)
    {
        ImmutableArray<LedgerEntry>.Builder entries = ImmutableArray.CreateBuilder<LedgerEntry>(Entries.Length + facts.Length);
        entries.AddRange(Entries);
        foreach (LedgerFact fact in facts)
        {
            LedgerEntry? last = entries.Count == 0 ? null : entries[^1];
            entries.Add(new LedgerEntry
            {
                Sequence = (last?.Sequence ?? 0) + 1,
                RecordedAt = last?.RecordedAt ?? new DateTimeOffset(AsOf, TimeOnly.MinValue, TimeSpan.Zero),
                Date = AsOf,
                Author = last?.Author ?? "PlanKit",
                Fact = fact,
                PreviousHash = last?.Hash ?? Digest.Of([]),
                Hash = Digest.Of([]),
            });
        }

        ImmutableArray<LedgerEntry> all = entries.MoveToImmutable();
        return Of(plan, all, Head, AsOf, options ?? Options, TimeZone);
    }

    private static PlanSnapshot Of(
        Plan plan, ImmutableArray<LedgerEntry> entries, LedgerHead? head, DateOnly asOf, AnalysisOptions? options, TimeZoneInfo timeZone) =>
        new(
            plan,
            new Lazy<EntryList>(new EntryList(entries)),
            head,
            asOf,
            options ?? AnalysisOptions.FromProfile(plan.Profile),
            new Lazy<TimeZoneInfo>(timeZone));

    // An object, since a lazy value of a structure would be compiled anew in every worker.
    private sealed record EntryList(ImmutableArray<LedgerEntry> Entries);
}
