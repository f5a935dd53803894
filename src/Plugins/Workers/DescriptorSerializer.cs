using System.Text.Json;
using PlanKit.Diagnostics;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries what a rule says of itself out of a worker.</summary>
internal static class DescriptorSerializer
{
    public static void Write(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        TextSerializer.Write(json, "title", rule.Title);
        TextSerializer.Write(json, "message", rule.MessageFormat);
        TextSerializer.Write(json, "remedy", rule.Remedy);
        if (rule.RemedyFormat is { } remedyFormat)
        {
            TextSerializer.Write(json, "remedyFormat", remedyFormat);
        }

        json.WriteString("category", rule.Category);
        json.WriteNumber("severity", (int)rule.DefaultSeverity);
        json.WriteBoolean("enabled", rule.IsEnabledByDefault);
        TextSerializer.Write(json, "description", rule.Description);
        if (rule.Basis is { } basis)
        {
            json.WriteStartArray("basis");
            json.WriteStringValue(basis.Regulation);
            json.WriteStringValue(basis.Article);
            json.WriteBooleanValue(basis.IsConfirmed);
            json.WriteEndArray();
        }

        json.WriteStartArray("parameters");
        foreach (WholeNumberParameter parameter in rule.Parameters.OfType<WholeNumberParameter>())
        {
            Write(json, parameter);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static DiagnosticDescriptor Read(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString()!,
        Title = TextSerializer.Read(json.GetProperty("title")),
        MessageFormat = TextSerializer.Read(json.GetProperty("message")),
        Remedy = TextSerializer.Read(json.GetProperty("remedy")),
        RemedyFormat = json.TryGetProperty("remedyFormat", out JsonElement format) ? TextSerializer.Read(format) : null,
        Category = json.GetProperty("category").GetString()!,
        DefaultSeverity = (DiagnosticSeverity)json.GetProperty("severity").GetInt32(),
        IsEnabledByDefault = json.GetProperty("enabled").GetBoolean(),
        Description = TextSerializer.Read(json.GetProperty("description")),
        Basis = json.TryGetProperty("basis", out JsonElement basis)
            ? new Basis(basis[0].GetString()!, basis[1].GetString()!, basis[2].GetBoolean())
            : null,
        Parameters = [.. json.GetProperty("parameters").EnumerateArray().Select(ReadParameter)],
    };

    private static void Write(Utf8JsonWriter json, WholeNumberParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        TextSerializer.Write(json, "meaning", parameter.Meaning);
        TextSerializer.Write(json, "unit", parameter.Unit);
        json.WriteNumber("default", parameter.Default);
        json.WriteNumber("minimum", parameter.Minimum);
        json.WriteNumber("maximum", parameter.Maximum);
        json.WriteEndObject();
    }

    private static RuleParameter ReadParameter(JsonElement json) => new WholeNumberParameter
    {
        Name = json.GetProperty("name").GetString()!,
        Meaning = TextSerializer.Read(json.GetProperty("meaning")),
        Unit = TextSerializer.Read(json.GetProperty("unit")),
        Default = json.GetProperty("default").GetInt32(),
        Minimum = json.GetProperty("minimum").GetInt32(),
        Maximum = json.GetProperty("maximum").GetInt32(),
    };
}
