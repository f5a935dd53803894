using System.Globalization;
using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>The findings in one plan as results of a SARIF run.</summary>
/// <param name="session">Whose language it is.</param>
/// <param name="json">Where to.</param>
/// <param name="rules">The rules of the run.</param>
/// <param name="places">The files of the run.</param>
/// <param name="plan">The plan.</param>
/// <param name="artifact">The index of its file.</param>
internal sealed class SarifResults(
    CommandSession session, Utf8JsonWriter json, SarifRules rules, SarifPlaces places, Plan plan, int artifact)
{
    // A copy of a whole plan helps nobody who reads what is wrong with it.
    private const int MaxSnippet = 1000;

    private static readonly LocalizableText Known = new("已在基线中", "in the baseline");

    public void Write(Finding finding)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteNumber("ruleIndex", rules[diagnostic.Id]);
        json.WriteString("kind", "fail");
        json.WriteString("level", SarifWriter.LevelOf(finding.Severity));
        SarifWriter.WriteMessage(json, "message", session.Say(diagnostic.Message));
        WriteLocation(diagnostic.Location);
        WriteSuppressions(finding);
        json.WriteStartObject("fingerprints");
        json.WriteString("plankit/1", finding.Fingerprint);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("severity", SeverityWords.Word(finding.Severity));
        json.WriteString("plugin", finding.Plugin.Id);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteLocation(Location location)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        places.WriteArtifactLocation(json, "artifactLocation", artifact);
        if (location.Span is { } span)
        {
            WriteRegion(span);
        }

        json.WriteEndObject();
        if (NameOf(location) is { } name)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", name);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteRegion(TextSpan span)
    {
        LinePosition start = plan.Text.GetLinePosition(span.Start);
        LinePosition end = plan.Text.GetLinePosition(span.End);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.ShownLine);
        json.WriteNumber("startColumn", start.ShownColumn);
        json.WriteNumber("endLine", end.ShownLine);
        json.WriteNumber("endColumn", end.ShownColumn);
        if (span.Length is > 0 and <= MaxSnippet)
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", plan.Text.ToString(span));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // The item as it is called on the command line, and its quarter: 3, 2.1/Q4; or an entry of the ledger.
    private string? NameOf(Location location) => location switch
    {
        EntryLocation entry => "entry/" + entry.Sequence.ToString(CultureInfo.InvariantCulture),
        WorkbookLocation cell => $"{cell.Sheet}!{cell.Cell}",
        { Item: { } id } when plan.TryGetItem(id, out PlanItem? item) =>
            "item/" + item.Address + (location.Quarter is { } quarter ? "/" + quarter : ""),
        _ => null,
    };

    // Always there, since section 3.27.23 has it in all results of a run or in none.
    private void WriteSuppressions(Finding finding)
    {
        json.WriteStartArray("suppressions");
        if (finding.Waiver is { } waiver)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", waiver.Reason);
            json.WriteStartObject("properties");
            json.WriteString("approver", waiver.Approver);
            json.WriteStringOrNull("until", waiver.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        else if (finding.IsInBaseline)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", session.Say(Known));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
