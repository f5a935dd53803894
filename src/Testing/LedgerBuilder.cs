using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Testing;

/// <summary>
/// Writes a ledger in memory in a few words. Mutable; not for several threads. Days default to the last day of the quarter
/// that an entry is about, authors to 测试员.
/// </summary>
public sealed class LedgerBuilder
{
    private readonly Plan _plan;
    private readonly ImmutableArray<LedgerEntry>.Builder _entries = ImmutableArray.CreateBuilder<LedgerEntry>();
    private DateTimeOffset? _recordedAt;

    /// <summary>Begins an empty ledger.</summary>
    /// <param name="plan">The plan whose items the entries are about.</param>
    public LedgerBuilder(Plan plan) => _plan = plan;

    /// <summary>Who the next entries are by. Default: 测试员.</summary>
    public string Author { get; set; } = "测试员";

    /// <summary>The entries so far.</summary>
    public ImmutableArray<LedgerEntry> Entries => _entries.ToImmutable();

    /// <summary>Where the ledger stands.</summary>
    public LedgerHead Head =>
        _entries.Count == 0 ? new LedgerHead(0, Digest.Of("PlanKit.Testing"u8)) : new LedgerHead(_entries.Count, _entries[^1].Hash);

    /// <summary>Records the next entries at nine o'clock UTC of a day; else each is recorded on the day that it is about.</summary>
    public LedgerBuilder RecordedOn(int year, int month, int day) => RecordedAt(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Records the next entries at a moment. A tick is then about the moment's day, but not after its quarter's last.</summary>
    public LedgerBuilder RecordedAt(DateTimeOffset moment)
    {
        _recordedAt = moment;
        return this;
    }

    /// <summary>Ticks an item.</summary>
    /// <param name="item">The item's address: <c>3</c>, <c>2.1</c>.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="state">What is said of it. Default: done.</param>
    /// <param name="count">How many occurrences; null: all that was due.</param>
    /// <param name="note">The author's words.</param>
    /// <param name="evidence">Names of files, whose content is taken to be their name.</param>
    public LedgerBuilder Tick(
        string item, Quarter quarter, TickState state = TickState.Done, int? count = null, string note = "", params ReadOnlySpan<string> evidence) =>
        Add(
            DayOfTick(quarter.LastDay(_plan.Year)),
            new Ticked { Item = ItemAt(item), Quarter = quarter, State = state, Count = count, Note = note, Evidence = FilesOf(evidence) });

    /// <summary>Records an activity that counts toward one item.</summary>
    /// <param name="activity">What sort of event.</param>
    /// <param name="date">The day.</param>
    /// <param name="item">The item's address.</param>
    /// <param name="measures">What was counted.</param>
    public LedgerBuilder Record(string activity, DateOnly date, string item, params ReadOnlySpan<Measure> measures) =>
        Add(date, new ActivityRecorded { Activity = activity, Items = [ItemAt(item)], Measures = [.. measures] });

    /// <summary>Records an activity that counts toward one item, with the author's words and the files that show it.</summary>
    /// <param name="activity">What sort of event.</param>
    /// <param name="date">The day.</param>
    /// <param name="item">The item's address.</param>
    /// <param name="note">The author's words; may be empty.</param>
    /// <param name="evidence">Names of files, whose content is taken to be their name.</param>
    public LedgerBuilder Record(string activity, DateOnly date, string item, string note, params ReadOnlySpan<string> evidence) =>
        Add(date, new ActivityRecorded { Activity = activity, Items = [ItemAt(item)], Note = note, Evidence = FilesOf(evidence) });

    /// <summary>Hands a file in for an item in a quarter.</summary>
    /// <param name="item">The item's address.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="evidence">The file's name, which is taken to be its content.</param>
    public LedgerBuilder Attach(string item, Quarter quarter, string evidence) =>
        Add(
            quarter.LastDay(_plan.Year),
            new EvidenceAttached { Item = ItemAt(item), Quarter = quarter, Evidence = FilesOf([evidence])[0] });

    /// <summary>Names who answers for an item, from the year's first day.</summary>
    public LedgerBuilder Own(string item, string owner) =>
        Add(Quarter.Q1.FirstDay(_plan.Year), new OwnerAssigned { Item = ItemAt(item), Owner = owner });

    /// <summary>Sets how often an item is due, from the year's first day.</summary>
    public LedgerBuilder Expect(string item, params ReadOnlySpan<Cadence> cadences) =>
        Add(Quarter.Q1.FirstDay(_plan.Year), new CadenceAccepted { Item = ItemAt(item), Cadences = [.. cadences] });

    /// <summary>Sets a rule aside, for an item or for the whole plan, from the year's first day. 批准人 approves it.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="item">The item's address; null: every item.</param>
    /// <param name="quarter">The quarter; null: every quarter.</param>
    /// <param name="until">The last day on which it holds; null: it does not end.</param>
    /// <param name="from">The first day on which it holds; null: the year's first.</param>
    public LedgerBuilder Waive(string rule, string? item = null, Quarter? quarter = null, DateOnly? until = null, DateOnly? from = null) =>
        Add(
            Quarter.Q1.FirstDay(_plan.Year),
            new WaiverGranted
            {
                Rule = rule,
                Item = item is null ? null : ItemAt(item),
                Quarter = quarter,
                From = from,
                Until = until,
                Reason = "测试",
                Approver = "批准人",
            });

    /// <summary>Takes back an earlier entry.</summary>
    /// <param name="sequence">The earlier entry's number, from 1.</param>
    public LedgerBuilder Retract(long sequence) => Add(_entries[(int)sequence - 1].Date, new EntryRetracted { Sequence = sequence });

    /// <summary>Adds any fact.</summary>
    /// <param name="date">The day it is about.</param>
    /// <param name="fact">The fact.</param>
    public LedgerBuilder Add(DateOnly date, LedgerFact fact)
    {
        long sequence = _entries.Count + 1;
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, sequence);
        _entries.Add(new LedgerEntry
        {
            Sequence = sequence,
            RecordedAt = _recordedAt ?? new DateTimeOffset(date, new TimeOnly(9, 0), TimeSpan.Zero),
            Date = date,
            Author = Author,
            Fact = fact,
            PreviousHash = Head.Hash,
            Hash = Digest.Of(number),
        });
        return this;
    }

    private DateOnly DayOfTick(DateOnly last) =>
        _recordedAt is { } moment && DateOnly.FromDateTime(moment.DateTime) is var day && day < last ? day : last;

    /// <summary>The id of an item, for facts that are written by hand.</summary>
    /// <param name="address">The item's address: <c>3</c>, <c>2.1</c>.</param>
    /// <exception cref="ArgumentException">The plan has no such item.</exception>
    public ItemId ItemAt(string address) =>
        _plan.TryGetItem(address, out PlanItem? item)
            ? item.Id
            : throw new ArgumentException($"The plan has no item {address}; it has {string.Join(", ", _plan.AllItems.Select(known => known.Address))}.", nameof(address));

    private static ImmutableArray<EvidenceReference> FilesOf(ReadOnlySpan<string> names)
    {
        var files = ImmutableArray.CreateBuilder<EvidenceReference>(names.Length);
        foreach (string name in names)
        {
            files.Add(new EvidenceReference(Digest.Of(Encoding.UTF8.GetBytes(name)), name, name.Length));
        }

        return files.ToImmutable();
    }
}
