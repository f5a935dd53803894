using System.Collections.Immutable;
using System.Text.Json;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Cli.Output;

/// <summary>How often items are due, as JSON.</summary>
internal static class CadenceJson
{
    public static void Write(CommandSession session, ImmutableArray<ItemProgress> items) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteStartArray("items");
        foreach (ItemProgress item in items)
        {
            json.WriteStartObject();
            json.WriteString("address", item.Item.Address);
            json.WriteString("title", item.Item.Title);
            json.WriteStartArray("cadences");
            foreach (Cadence cadence in item.Cadences)
            {
                json.WriteStringValue(CadenceFormat.Write(cadence));
            }

            json.WriteEndArray();
            json.WriteString("source", item.CadenceSource.Word());
            Write(session, json, item);
            json.WriteStartArray("proposals");
            foreach (CadenceProposal proposal in item.Item.Proposals)
            {
                json.WriteStartObject();
                json.WriteString("cadence", CadenceFormat.Write(proposal.Cadence));
                json.WriteString("text", proposal.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(CommandSession session, Utf8JsonWriter json, ItemProgress item)
    {
        json.WriteStartArray("floors");
        foreach (CadenceFloor floor in item.Floors)
        {
            json.WriteStartObject();
            json.WriteString("cadence", CadenceFormat.Write(floor.Cadence));
            json.WriteStringOrNull("basis", floor.Basis?.Citation.In(session.Language));
            json.WriteBoolean("met", floor.IsMetBy(item.Cadences));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
