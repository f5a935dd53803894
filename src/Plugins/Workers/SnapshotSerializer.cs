using PlanKit.Analysis;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Carries a snapshot to a worker, so that the worker has the very same. What no rule there looks at, it does not make: the syntax tree, the
/// profile, the ledger's entries and the progress come to be when they are asked for.
/// </summary>
internal static class SnapshotSerializer
{
    /// <summary>Writes a snapshot.</summary>
    public static void Write(PayloadWriter payload, PlanSnapshot snapshot)
    {
        PlanSerializer.Write(payload, snapshot.Plan);
        payload.Write(snapshot.AsOf.DayNumber);
        WriteTimeZone(payload, snapshot.TimeZone);
        payload.WriteEach([.. snapshot.Options.Settings], static (payload, setting) =>
        {
            payload.Write(setting.Key.Rule);
            payload.Write(setting.Key.Parameter);
            payload.Write(setting.Value);
            payload.Write((int)setting.Layer);
        });
        payload.WriteEach(snapshot.Options.Baseline.Entries, static (payload, entry) =>
        {
            payload.Write(entry.Fingerprint);
            payload.Write(entry.Write());
        });
        payload.Write(snapshot.Head?.ToString());
        payload.Write(PayloadWriter.Write(entries => entries.WriteEach(snapshot.Entries, WriteEntry)));
    }

    /// <summary>Makes the snapshot that was written.</summary>
    public static PlanSnapshot Read(PayloadReader payload)
    {
        Plan plan = PlanSerializer.Read(payload);
        var asOf = DateOnly.FromDayNumber(payload.ReadInt32());
        (string zone, string? rules) = (payload.ReadText(), payload.ReadOptionalText());
        AnalysisOptions options = ReadSettings(payload);
        options = payload.ReadEach(ReadBaselineEntry) is { IsEmpty: false } known ? options.With(Baseline.Of(known)) : options;
        LedgerHead? head = LedgerHead.TryParse(payload.ReadOptionalText(), out LedgerHead? given) ? given : null;
        ReadOnlyMemory<byte> entries = payload.ReadBytes();
        return PlanSnapshot.Restore(
            plan, () => new PayloadReader(entries).ReadEach(ReadEntry), head, asOf, options, () => ReadTimeZone(zone, rules));
    }

    // By its name where the system knows it: that is shorter, and exact for every zone.
    private static void WriteTimeZone(PayloadWriter payload, TimeZoneInfo zone)
    {
        payload.Write(zone.Id);
        payload.Write(TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out _) ? null : zone.ToSerializedString());
    }

    private static TimeZoneInfo ReadTimeZone(string id, string? rules) =>
        rules is null ? TimeZoneInfo.FindSystemTimeZoneById(id) : TimeZoneInfo.FromSerializedString(rules);

    private static AnalysisOptions ReadSettings(PayloadReader payload)
    {
        AnalysisOptions options = AnalysisOptions.Default;
        int count = payload.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            var key = new SettingKey(payload.ReadText(), payload.ReadOptionalText());
            options = options.With(key, payload.ReadText(), (SettingLayer)payload.ReadInt32());
        }

        return options;
    }

    private static BaselineEntry ReadBaselineEntry(PayloadReader payload) =>
        BaselineEntry.TryRead(payload.ReadText(), payload.ReadText(), out BaselineEntry? read)
            ? read
            : throw new InvalidDataException("A baseline's entry is malformed.");

    private static void WriteEntry(PayloadWriter payload, LedgerEntry entry)
    {
        payload.Write(entry.Sequence);
        payload.Write(entry.RecordedAt.Ticks);
        payload.Write(entry.RecordedAt.Offset.Ticks);
        payload.Write(entry.Date.DayNumber);
        payload.Write(entry.Author);
        FactSerializer.Write(payload, entry.Fact);
        payload.Write(entry.PreviousHash.Hex);
        payload.Write(entry.Hash.Hex);
    }

    private static LedgerEntry ReadEntry(PayloadReader payload) => new()
    {
        Sequence = payload.ReadInt64(),
        RecordedAt = new DateTimeOffset(payload.ReadInt64(), TimeSpan.FromTicks(payload.ReadInt64())),
        Date = DateOnly.FromDayNumber(payload.ReadInt32()),
        Author = payload.ReadText(),
        Fact = FactSerializer.Read(payload),
        PreviousHash = ReadDigest(payload.ReadText()),
        Hash = ReadDigest(payload.ReadText()),
    };

    private static Digest ReadDigest(string hex) =>
        Digest.TryParse(hex, out Digest? digest) ? digest : throw new InvalidDataException("A hash is malformed.");
}
