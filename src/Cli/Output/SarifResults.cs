using System.Globalization;
using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Cli.Checking;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>The findings in one plan as results of a SARIF run.</summary>
/// <param name="session">Whose language it is.</param>
/// <param name="json">Where to.</param>
/// <param name="rules">The rules of the run.</param>
/// <param name="places">The files of the run.</param>
/// <param name="checkedPlan">The plan that was checked.</param>
/// <param name="artifact">The index of its file.</param>
internal sealed class SarifResults(
    CommandSession session, Utf8JsonWriter json, SarifRules rules, SarifPlaces places, CheckedPlan checkedPlan, int artifact)
{
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
        if (!checkedPlan.Snapshot.Options.Baseline.Entries.IsEmpty)
        {
            // 3.27.24; without a baseline there is no state in relation to one.
            json.WriteString("baselineState", finding.IsInBaseline ? "unchanged" : "new");
        }

        WriteSuppressions(finding);
        if (!checkedPlan.Target.IsPlanFile)
        {
            SarifFixes.Write(session, json, places, artifact, checkedPlan.Snapshot, finding);
        }

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
            SarifRegion.Write(json, "region", checkedPlan.Snapshot.Plan.Text, span);
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

    // The item as it is called on the command line, and its quarter: 3, 2.1/Q4; or an entry of the ledger.
    private string? NameOf(Location location) => location switch
    {
        EntryLocation entry => "entry/" + entry.Sequence.ToString(CultureInfo.InvariantCulture),
        WorkbookLocation cell => $"{cell.Sheet}!{cell.Cell}",
        { Item: { } id } when checkedPlan.Snapshot.Plan.TryGetItem(id, out PlanItem? item) =>
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
            json.WriteString("from", WaiverDays.FirstOf(checkedPlan.Snapshot, waiver).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
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
