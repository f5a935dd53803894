using System.Collections.Immutable;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Cli.Output;

/// <summary>What is owed, as JSON.</summary>
internal static class DueJson
{
    public static void Write(CommandSession session, Progress progress, ImmutableArray<DueTask> tasks) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteString("unit", progress.Plan.Unit);
        json.WriteNumber("year", progress.Plan.Year);
        json.WriteDay("asOf", progress.AsOf);
        json.WriteStartArray("tasks");
        foreach (DueTask task in tasks)
        {
            json.WriteStartObject();
            json.WriteString("kind", task.Kind.Word());
            json.WriteString("item", task.Item.Item.Address);
            json.WriteString("title", task.Item.Item.Title);
            json.WriteStringOrNull("owner", task.Item.Owner);
            json.WriteString("quarter", task.Quarter.ToString());
            json.WriteString("cadence", CadenceFormat.Write(task.Period.Cadence));
            json.WriteDay("from", task.Period.Months.FirstDay(progress.Plan.Year));
            json.WriteDay("until", task.LastDay);
            json.WriteNumber("expected", task.Period.Expected);
            json.WriteNumber("done", task.Period.Done);
            json.WriteNumber("missing", task.Period.Missing);
            json.WriteString("state", task.Period.State.Word());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("counts");
        foreach (DueKind kind in Enum.GetValues<DueKind>())
        {
            json.WriteNumber(kind.Word(), tasks.Count(task => task.Kind == kind));
        }

        json.WriteEndObject();
    });
}
