using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>Reads facts from their payloads; whatever does not fit is a <see cref="JsonException"/>.</summary>
internal static class LedgerFactReader
{
    private delegate LedgerFact Reader(ref JsonFields fields);

    private static readonly FrozenDictionary<string, Reader> Readers = new Dictionary<string, Reader>(StringComparer.Ordinal)
    {
        [Ticked.KindName] = ReadTicked,
        [ActivityRecorded.KindName] = ReadActivityRecorded,
        [EvidenceAttached.KindName] = ReadEvidenceAttached,
        [OwnerAssigned.KindName] = ReadOwnerAssigned,
        [CadenceAccepted.KindName] = ReadCadenceAccepted,
        [WaiverGranted.KindName] = ReadWaiverGranted,
        [PlanRevised.KindName] = ReadPlanRevised,
        [QuarterSealed.KindName] = ReadQuarterSealed,
        [EntryRetracted.KindName] = ReadEntryRetracted,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Kinds => Readers.Keys;

    public static bool Knows(string kind) => Readers.ContainsKey(kind);

    public static LedgerFact Read(string kind, ref JsonFields fields) => Readers[kind](ref fields);

    private static Ticked ReadTicked(ref JsonFields fields) => new()
    {
        Item = new ItemId(fields.Text("item")),
        Quarter = QuarterOf(fields.Text("quarter")),
        State = TickStateWords.TryParse(fields.Text("state"), out TickState state) ? state : throw new JsonException("'state' is unknown."),
        Count = CountOf(fields.IntegerOrNull("count")),
        Note = fields.TextOrNull("note") ?? "",
        Evidence = fields.ListOrEmpty("evidence", ReadEvidence),
    };

    private static ActivityRecorded ReadActivityRecorded(ref JsonFields fields) => new()
    {
        Activity = fields.Text("activity"),
        Items = fields.ListOrEmpty("items", static element => new ItemId(JsonFields.TextOf(element))),
        Measures = fields.ListOrEmpty("measures", ReadMeasure),
        Note = fields.TextOrNull("note") ?? "",
        Evidence = fields.ListOrEmpty("evidence", ReadEvidence),
    };

    private static EvidenceAttached ReadEvidenceAttached(ref JsonFields fields) => new()
    {
        Item = new ItemId(fields.Text("item")),
        Quarter = QuarterOf(fields.Text("quarter")),
        Evidence = fields.TryTake("evidence", out JsonElement evidence) ? ReadEvidence(evidence) : throw new JsonException("'evidence' is missing."),
        Note = fields.TextOrNull("note") ?? "",
    };

    private static OwnerAssigned ReadOwnerAssigned(ref JsonFields fields) => new()
    {
        Item = new ItemId(fields.Text("item")),
        Owner = fields.Text("owner"),
    };

    private static CadenceAccepted ReadCadenceAccepted(ref JsonFields fields) => new()
    {
        Item = new ItemId(fields.Text("item")),
        Cadences = fields.ListOrEmpty("cadences", ReadCadence) is { IsEmpty: false } cadences ? cadences : throw new JsonException("'cadences' is missing."),
    };

    private static WaiverGranted ReadWaiverGranted(ref JsonFields fields) => new()
    {
        Rule = fields.Text("rule"),
        Item = fields.TextOrNull("item") is { } item ? new ItemId(item) : null,
        Quarter = fields.TextOrNull("quarter") is { } quarter ? QuarterOf(quarter) : null,
        Reason = fields.Text("reason"),
        Approver = fields.Text("approver"),
        From = fields.TextOrNull("from") is { } from ? DateOf(from) : null,
        Until = fields.TextOrNull("until") is { } until ? DateOf(until) : null,
    };

    private static PlanRevised ReadPlanRevised(ref JsonFields fields) => new()
    {
        TextDigest = DigestOf(fields.Text("text")),
        Reason = fields.Text("reason"),
        Items = fields.ListOrEmpty("items", ReadIdentity),
        Removed = fields.ListOrEmpty("removed", ReadRemoved),
    };

    private static QuarterSealed ReadQuarterSealed(ref JsonFields fields) => new()
    {
        Quarter = QuarterOf(fields.Text("quarter")),
        Note = fields.TextOrNull("note") ?? "",
    };

    private static EntryRetracted ReadEntryRetracted(ref JsonFields fields) => new()
    {
        Sequence = fields.Integer("sequence"),
        Reason = fields.TextOrNull("reason") ?? "",
    };

    private static Cadence ReadCadence(JsonElement element) =>
        CadenceFormat.TryParse(JsonFields.TextOf(element), out Cadence? cadence) ? cadence : throw new JsonException("A cadence is unreadable.");

    private static ItemIdentity ReadIdentity(JsonElement element)
    {
        var fields = new JsonFields(element);
        var identity = new ItemIdentity(new ItemId(fields.Text("text")), new ItemId(fields.Text("item")), fields.TextOrNull("title"));
        fields.ThrowIfAnyIsLeft();
        return identity;
    }

    private static RemovedItem ReadRemoved(JsonElement element)
    {
        var fields = new JsonFields(element);
        var removed = new RemovedItem(new ItemId(fields.Text("item")), fields.Text("address"), fields.Text("title"));
        fields.ThrowIfAnyIsLeft();
        return removed;
    }

    private static EvidenceReference ReadEvidence(JsonElement element)
    {
        var fields = new JsonFields(element);
        var evidence = new EvidenceReference(DigestOf(fields.Text("sha256")), fields.Text("name"), fields.Integer("size"));
        fields.ThrowIfAnyIsLeft();
        return evidence;
    }

    private static Measure ReadMeasure(JsonElement element)
    {
        var fields = new JsonFields(element);
        var measure = new Measure(fields.Text("name"), fields.Number("value"), fields.TextOrNull("unit") ?? "");
        fields.ThrowIfAnyIsLeft();
        return measure;
    }

    private static int? CountOf(long? count) =>
        count is null or (>= 0 and <= int.MaxValue) ? (int?)count : throw new JsonException("'count' is out of range.");

    private static Quarter QuarterOf(string word) => word switch
    {
        "Q1" => Quarter.Q1,
        "Q2" => Quarter.Q2,
        "Q3" => Quarter.Q3,
        "Q4" => Quarter.Q4,
        _ => throw new JsonException("'quarter' is none of Q1 to Q4."),
    };

    private static Digest DigestOf(string hex) => Digest.TryParse(hex, out Digest? digest) ? digest : throw new JsonException("A hash is unreadable.");

    private static DateOnly DateOf(string text) =>
        DateOnly.TryParseExact(text, LedgerRecord.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new JsonException("A day is unreadable.");
}
