using System.Text.Json;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>A span of a text as a SARIF region: lines and columns from 1, columns in UTF-16 code units.</summary>
internal static class SarifRegion
{
    // A copy of a whole plan helps nobody who reads what is wrong with it.
    private const int MaxSnippet = 1000;

    /// <summary>Writes the region as a property, with the words that stand there where they are few.</summary>
    public static void Write(Utf8JsonWriter json, string name, SourceText text, TextSpan span)
    {
        LinePosition start = text.GetLinePosition(span.Start);
        LinePosition end = text.GetLinePosition(span.End);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.ShownLine);
        json.WriteNumber("startColumn", start.ShownColumn);
        json.WriteNumber("endLine", end.ShownLine);
        json.WriteNumber("endColumn", end.ShownColumn);
        if (span.Length is > 0 and <= MaxSnippet)
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", text.ToString(span));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
