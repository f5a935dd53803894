using System.Collections.Immutable;
using PlanKit.Cli.Plans;
using PlanKit.Ledger;

namespace PlanKit.Cli.Output;

/// <summary>The ledger as JSON.</summary>
internal static class LogJson
{
    public static void Write(CommandSession session, OpenedPlan opened, ImmutableArray<LedgerEntry> entries) => JsonOutput.Write(session.Output, json =>
    {
        ImmutableDictionary<long, long> retractedBy = EntriesInForce.Retractions(opened.Entries);
        ImmutableDictionary<long, long> late = opened.FindLateEntries();
        json.WriteStartArray("entries");
        foreach (LedgerEntry entry in entries)
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteString("kind", entry.Fact.Kind);
            json.WriteStringOrNull("item", LedgerFactText.AddressesOf(opened.Plan, entry.Fact) is { Length: > 0 } addresses ? addresses : null);
            json.WriteStringOrNull("quarter", EntriesInForce.QuarterOf(entry, opened.Plan.Year)?.ToString());
            json.WriteString("at", LedgerRecord.WriteRecordedAt(entry.RecordedAt));
            json.WriteDay("date", entry.Date);
            json.WriteString("by", entry.Author);
            json.WriteString("what", LedgerFactText.SummaryOf(entry.Fact).In(session.Language));
            json.WriteString("note", LedgerFactText.NoteOf(entry.Fact));
            if (retractedBy.TryGetValue(entry.Sequence, out long retraction))
            {
                json.WriteNumber("retractedBy", retraction);
            }
            else
            {
                json.WriteNull("retractedBy");
            }

            json.WriteBoolean("late", late.ContainsKey(entry.Sequence));
            json.WriteString("hash", entry.Hash.Hex);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
