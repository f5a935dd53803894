using System.Collections.Immutable;
using System.Text.Json;
using PlanKit.Model;

namespace PlanKit.Cli.Output;

/// <summary>What a revision does with the items, as JSON (docs/json.md).</summary>
internal static class RevisionJson
{
    public static void Write(Utf8JsonWriter json, PlanRevision revision, ImmutableDictionary<ItemId, int> entries, long? entry)
    {
        json.WriteBoolean("applied", entry is not null);
        if (entry is { } sequence)
        {
            json.WriteNumber("entry", sequence);
        }
        else
        {
            json.WriteNull("entry");
        }

        json.WriteStartArray("items");
        foreach (ItemChange change in revision.Changes)
        {
            json.WriteStartObject();
            json.WriteString("id", change.Item.Value);
            json.WriteString("change", RevisionText.Word(change.Kind).English);
            json.WriteStringOrNull("before", change.Before?.Address);
            json.WriteStringOrNull("after", change.After?.Address);
            json.WriteStringOrNull("titleBefore", change.Before?.Title);
            json.WriteStringOrNull("titleAfter", change.After?.Title);
            json.WriteBoolean("bodyChanged", change.IsBodyChanged);
            json.WriteNumber("entries", entries.GetValueOrDefault(change.Item));
            json.WriteBoolean("decided", change.IsDecided);
            json.WriteStartArray("candidates");
            foreach (PlanItem candidate in change.Candidates)
            {
                json.WriteStringValue(candidate.Address);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
