using System.Text.Json;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Cli.Output;

/// <summary>The status as JSON.</summary>
internal static class StatusJson
{
    public static void Write(CommandSession session, Progress progress) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteString("unit", progress.Plan.Unit);
        json.WriteNumber("year", progress.Plan.Year);
        json.WriteDay("asOf", progress.AsOf);
        json.WriteStartArray("sealed");
        foreach (Quarter quarter in progress.Seals.Quarters)
        {
            json.WriteStringValue(quarter.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (ItemProgress item in progress.Items)
        {
            Write(json, item, progress.Seals);
        }

        json.WriteEndArray();
        StatusGroups.Write(json, progress.Totals());
    });

    private static void Write(Utf8JsonWriter json, ItemProgress progress, SealedQuarters seals)
    {
        json.WriteStartObject();
        if (progress.Item.Number is { } number)
        {
            json.WriteNumber("number", number);
        }
        else
        {
            json.WriteNull("number");
        }

        json.WriteString("address", progress.Item.Address);
        json.WriteString("title", progress.Item.Title);
        json.WriteStringOrNull("category", progress.Item.Category?.Id);
        json.WriteStringOrNull("owner", progress.Owner);
        json.WriteStartObject("quarters");
        foreach (QuarterProgress quarter in progress.Quarters)
        {
            json.WriteStartObject(quarter.Quarter.ToString());
            json.WriteNumber("expected", quarter.Expected);
            json.WriteNumber("done", quarter.Done);
            json.WriteString("state", quarter.State.Word());
            json.WriteNumber("evidence", quarter.EvidenceCount);
            WriteMissed(json, quarter);
            WriteMeasures(json, progress.MeasuresIn(quarter.Quarter));
            json.WriteNumber("late", progress.LateIn(quarter.Quarter, seals));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteMissed(Utf8JsonWriter json, QuarterProgress quarter)
    {
        json.WriteStartArray("missedMonths");
        foreach (int month in quarter.MissedMonths)
        {
            json.WriteNumberValue(month);
        }

        json.WriteEndArray();
    }

    private static void WriteMeasures(Utf8JsonWriter json, MeasureSums sums)
    {
        json.WriteStartArray("measures");
        foreach (Measure sum in sums.All)
        {
            json.WriteStartObject();
            json.WriteString("name", sum.Name);
            json.WriteNumber("value", sum.Value);
            json.WriteString("unit", sum.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
