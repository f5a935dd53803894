using System.Collections.Immutable;
using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Fixes;

namespace PlanKit.Cli.Output;

/// <summary>
/// The fixes of a finding in a document, as section 3.55 of SARIF has them. A plan file has none: its text stands within a
/// database, where no other program can replace a line; <c>plankit fix</c> mends it.
/// </summary>
internal static class SarifFixes
{
    private static readonly PlanFixer Fixer = new(AnalysisDriver.Create(CoreAnalyzers.All), CoreFixProviders.All);

    /// <summary>Writes the fixes, where there are any that change the text alone.</summary>
    public static void Write(CommandSession session, Utf8JsonWriter json, SarifPlaces places, int artifact, PlanSnapshot snapshot, Finding finding)
    {
        ImmutableArray<PlanFix> fixes =
            [.. Fixer.Propose(snapshot, finding).Where(fix => !fix.Edits.IsEmpty && fix.Entries.IsEmpty && fix.Settings.IsEmpty)];
        if (fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (PlanFix fix in fixes)
        {
            json.WriteStartObject();
            SarifWriter.WriteMessage(json, "description", session.Say(fix.Title));
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            places.WriteArtifactLocation(json, "artifactLocation", artifact);
            json.WriteStartArray("replacements");
            foreach (TextEdit edit in fix.Edits.OrderBy(edit => edit.Span))
            {
                json.WriteStartObject();
                SarifRegion.Write(json, "deletedRegion", snapshot.Plan.Text, edit.Span);
                json.WriteStartObject("insertedContent");
                json.WriteString("text", edit.NewText);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
