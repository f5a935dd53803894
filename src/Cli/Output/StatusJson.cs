using System.Text.Json;
using PlanKit.Ledger;

namespace PlanKit.Cli.Output;

/// <summary>The status as JSON.</summary>
internal static class StatusJson
{
    public static void Write(CommandSession session, Progress progress) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteString("unit", progress.Plan.Unit);
        json.WriteNumber("year", progress.Plan.Year);
        json.WriteDay("asOf", progress.AsOf);
        json.WriteStartArray("items");
        foreach (ItemProgress item in progress.Items)
        {
            Write(json, item);
        }

        json.WriteEndArray();
        Write(json, progress.Totals());
    });

    private static void Write(Utf8JsonWriter json, ItemProgress progress)
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
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProgressTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("applicable", totals.Applicable);
        json.WriteNumber("done", totals.Done);
        json.WriteNumber("inProgress", totals.InProgress);
        json.WriteNumber("overdue", totals.Overdue);
        json.WriteNumber("notStarted", totals.NotStarted);
        if (totals.Rate is { } rate)
        {
            json.WriteNumber("rate", Math.Round(rate, 4));
        }
        else
        {
            json.WriteNull("rate");
        }

        json.WriteEndObject();
    }
}
