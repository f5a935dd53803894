using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>The outline as JSON.</summary>
internal static class OutlineJson
{
    public static void Write(CommandSession session, PlanSnapshot snapshot, AnalysisResult analysis) => JsonOutput.Write(session.Output, json =>
    {
        Plan plan = snapshot.Plan;
        json.WriteString("unit", plan.Unit);
        json.WriteNumber("year", plan.Year);
        json.WriteString("title", plan.Title);
        json.WriteStartArray("sections");
        foreach (PlanSection section in plan.Sections)
        {
            Write(json, session, plan, section);
        }

        json.WriteEndArray();
        WriteItems(json, session, plan, plan.Items);
        FindingJson.WriteAll(json, "diagnostics", session, snapshot, analysis.Findings);
    });

    private static void Write(Utf8JsonWriter json, CommandSession session, Plan plan, PlanSection section)
    {
        json.WriteStartObject();
        if (section.Ordinal is { } ordinal)
        {
            json.WriteNumber("ordinal", ordinal);
        }
        else
        {
            json.WriteNull("ordinal");
        }

        json.WriteString("marker", section.Marker);
        json.WriteString("title", section.Title);
        json.WriteStringOrNull("category", section.Category?.Id);
        json.WriteNumber("line", plan.Text.GetLinePosition(section.HeadingSpan.Start).ShownLine);
        WriteConfidence(json, session, section.Confidence, section.Doubt);
        WriteItems(json, session, plan, section.Items);
        if (!section.Sections.IsEmpty)
        {
            json.WriteStartArray("sections");
            foreach (PlanSection inner in section.Sections)
            {
                Write(json, session, plan, inner);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, CommandSession session, Plan plan, IEnumerable<PlanItem> items)
    {
        json.WriteStartArray("items");
        foreach (PlanItem item in items)
        {
            Write(json, session, plan, item);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CommandSession session, Plan plan, PlanItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id.Value);
        if (item.Number is { } number)
        {
            json.WriteNumber("number", number);
        }
        else
        {
            json.WriteNull("number");
        }

        json.WriteString("address", item.Address);
        json.WriteString("marker", item.Marker);
        json.WriteString("title", item.Title);
        json.WriteString("body", item.Body);
        json.WriteStringOrNull("category", item.Category?.Id);
        json.WriteNumber("line", plan.Text.GetLinePosition(item.HeadingSpan.Start).ShownLine);
        WriteConfidence(json, session, item.Confidence, item.Doubt);
        json.WriteStartArray("clauses");
        foreach (PlanClause clause in item.Clauses)
        {
            json.WriteStartObject();
            json.WriteString("marker", clause.Marker);
            json.WriteString("text", clause.Text);
            WriteConfidence(json, session, clause.Confidence, clause.Doubt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cadences");
        foreach (CadenceProposal proposal in item.Proposals)
        {
            json.WriteStartObject();
            json.WriteNumber("times", proposal.Cadence.Times);
            json.WriteString("per", CadenceFormat.Word(proposal.Cadence.Period));
            if (proposal.Cadence.Period == CadencePeriod.NamedMonths)
            {
                json.WriteStartArray("months");
                foreach (int month in proposal.Cadence.Months)
                {
                    json.WriteNumberValue(month);
                }

                json.WriteEndArray();
            }

            json.WriteString("text", proposal.Text);
            LinePosition start = plan.Text.GetLinePosition(proposal.Span.Start);
            json.WriteNumber("line", start.ShownLine);
            json.WriteNumber("column", start.ShownColumn);
            json.WriteBoolean("countsWeeksOrDays", proposal.CountsWeeksOrDays);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteConfidence(Utf8JsonWriter json, CommandSession session, double confidence, LocalizableText? doubt)
    {
        json.WriteNumber("confidence", Math.Round(confidence, 2));
        json.WriteStringOrNull("doubt", doubt is { } reason ? session.Say(reason) : null);
    }
}
