using System.Collections.Immutable;
using System.Text.Json;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;

namespace PlanKit.Cli.Output;

/// <summary>The kept files as JSON (docs/json.md).</summary>
internal static class EvidenceJson
{
    /// <summary>All of them.</summary>
    public static void WriteList(CommandSession session, OpenedPlan opened, ImmutableArray<KeptEvidence> kept) => JsonOutput.Write(session.Output, json =>
    {
        ImmutableDictionary<long, long> retractedBy = EntriesInForce.Retractions(opened.Entries);
        json.WriteStartArray("files");
        foreach (KeptEvidence evidence in kept)
        {
            json.WriteStartObject();
            WriteMembers(json, opened, evidence, retractedBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("size", kept.Sum(evidence => evidence.Reference.Size));
    });

    /// <summary>One of them.</summary>
    public static void WriteOne(CommandSession session, OpenedPlan opened, KeptEvidence evidence) =>
        JsonOutput.Write(session.Output, json => WriteMembers(json, opened, evidence, EntriesInForce.Retractions(opened.Entries)));

    /// <summary>What became of each of them.</summary>
    public static void WriteCheck(CommandSession session, ImmutableArray<(KeptEvidence Evidence, KeptState State)> looked) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteStartArray("files");
        foreach ((KeptEvidence evidence, KeptState state) in looked)
        {
            json.WriteStartObject();
            json.WriteString("hash", evidence.Reference.Content.Hex);
            json.WriteString("name", evidence.Reference.FileName);
            json.WriteNumber("size", evidence.Reference.Size);
            json.WriteNumber("entry", evidence.Citations[0].Entry.Sequence);
            json.WriteString("state", WordOf(state));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("counts");
        foreach (KeptState state in Enum.GetValues<KeptState>())
        {
            json.WriteNumber(WordOf(state), looked.Count(one => one.State == state));
        }

        json.WriteEndObject();
    });

    private static void WriteMembers(Utf8JsonWriter json, OpenedPlan opened, KeptEvidence evidence, ImmutableDictionary<long, long> retractedBy)
    {
        json.WriteString("hash", evidence.Reference.Content.Hex);
        json.WriteStartArray("names");
        foreach (string name in evidence.Names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteNumber("size", evidence.Reference.Size);
        json.WriteString("type", EvidenceTypes.Of(evidence.Reference.FileName).Word);
        json.WriteStartArray("entries");
        foreach (LedgerEntry entry in evidence.Entries)
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteStringOrNull("item", LedgerFactText.AddressesOf(opened.Plan, entry.Fact) is { Length: > 0 } addresses ? addresses : null);
            json.WriteStringOrNull("quarter", EntriesInForce.QuarterOf(entry, opened.Plan.Year)?.ToString());
            json.WriteDay("date", entry.Date);
            json.WriteString("by", entry.Author);
            json.WriteBoolean("retracted", retractedBy.ContainsKey(entry.Sequence));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string WordOf(KeptState state) => state switch
    {
        KeptState.Changed => "changed",
        KeptState.Missing => "missing",
        _ => "unchanged",
    };
}
