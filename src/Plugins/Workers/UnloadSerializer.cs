using System.Collections.Immutable;
using System.Text.Json;
using PlanKit.Plugins.Unloading;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries out of a worker how the unloading of its plugin went.</summary>
internal static class UnloadSerializer
{
    public static void Write(Utf8JsonWriter json, bool isGone, ImmutableArray<ContextHolder> holders, ImmutableArray<RefusedPlugin> faults)
    {
        json.WriteBoolean("isGone", isGone);
        json.WriteStartArray("holders");
        foreach (ContextHolder holder in holders)
        {
            json.WriteStartArray();
            json.WriteNumberValue((int)holder.Kind);
            json.WriteStringValue(TextSerializer.Whole(holder.Holder));
            json.WriteStringValue(TextSerializer.Whole(holder.Held));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (RefusedPlugin fault in faults)
        {
            json.WriteStartObject();
            TextSerializer.Write(json, "message", fault.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static (bool IsGone, ImmutableArray<ContextHolder> Holders, ImmutableArray<LocalizableText> Faults) Read(JsonElement json) => (
        json.GetProperty("isGone").GetBoolean(),
        [.. json.GetProperty("holders").EnumerateArray().Select(holder => new ContextHolder((ContextHolderKind)holder[0].GetInt32(), holder[1].GetString()!, holder[2].GetString()!))],
        [.. json.GetProperty("faults").EnumerateArray().Select(fault => TextSerializer.Read(fault.GetProperty("message")))]);
}
