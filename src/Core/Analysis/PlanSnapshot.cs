using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>Everything that a rule may look at: what Roslyn calls a compilation. Immutable; may be shared by threads.</summary>
public sealed class PlanSnapshot
{
    private PlanSnapshot(
        Plan plan, ImmutableArray<LedgerEntry> entries, Progress progress, LedgerHead? head, AnalysisOptions options, TimeZoneInfo timeZone)
    {
        Plan = plan;
        Entries = entries;
        Progress = progress;
        Head = head;
        Options = options;
        TimeZone = timeZone;
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>Every entry of the ledger, by sequence number, retracted ones too.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>How the plan stands on <see cref="AsOf"/>.</summary>
    public Progress Progress { get; }

    /// <summary>Where the ledger stands; null for a bare document, which has none.</summary>
    public LedgerHead? Head { get; }

    /// <summary>Whether there is no ledger: only the document rules run.</summary>
    public bool IsBareDocument => Head is null;

    /// <summary>Severities and parameters in force.</summary>
    public AnalysisOptions Options { get; }

    /// <summary>The day as of which everything is looked at.</summary>
    public DateOnly AsOf => Progress.AsOf;

    /// <summary>The time zone of the plan file: it says on which day a moment falls.</summary>
    public TimeZoneInfo TimeZone { get; }

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
        new(plan, entries, Progress.Compute(plan, entries, asOf), head, options ?? AnalysisOptions.FromProfile(plan.Profile), timeZone ?? TimeZoneInfo.Utc);

    /// <summary>A plan's text alone.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">Null: those of the plan's profile alone.</param>
    public static PlanSnapshot OfDocument(Plan plan, DateOnly asOf, AnalysisOptions? options = null) =>
        new(plan, [], Progress.Compute(plan, [], asOf), null, options ?? AnalysisOptions.FromProfile(plan.Profile), TimeZoneInfo.Utc);

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
        return new(plan, all, Progress.Compute(plan, all, AsOf), Head, options ?? Options, TimeZone);
    }
}
