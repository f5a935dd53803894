using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>The rules of a SARIF run: every one that could have reported, whether it did or not.</summary>
/// <param name="session">Whose language it is.</param>
internal sealed class SarifRules(CommandSession session)
{
    private static readonly LocalizableText Basis = new("依据：{0}", "Basis: {0}");
    private static readonly LocalizableText NoBasis = new("依据：无（工作惯例）", "Basis: none (good practice)");
    private static readonly LocalizableText Remedy = new("处理", "What to do");

    private readonly List<DiagnosticDescriptor> _rules = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly HashSet<AnalysisDriver> _drivers = [];

    /// <summary>The index of a rule that was added.</summary>
    public int this[string id] => _indexes[id];

    /// <summary>Adds the rules of a driver that are not there yet.</summary>
    public void Add(AnalysisDriver driver)
    {
        if (!_drivers.Add(driver))
        {
            return;
        }

        foreach (DiagnosticDescriptor rule in driver.Descriptors)
        {
            if (_indexes.TryAdd(rule.Id, _rules.Count))
            {
                _rules.Add(rule);
            }
        }
    }

    /// <summary>Writes all of them.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in _rules)
        {
            Write(json, rule);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        string basis = session.Say(rule.Basis is { } given ? Basis.Format(given.Citation) : NoBasis);
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        SarifWriter.WriteMessage(json, "shortDescription", session.Say(rule.Title));
        SarifWriter.WriteMessage(json, "fullDescription", session.Say(rule.Description));
        json.WriteStartObject("help");
        json.WriteString("text", $"{session.Say(rule.Description)}\n{session.Say(rule.Remedy)}\n{basis}");
        json.WriteString("markdown", $"# {rule.Id} {session.Say(rule.Title)}\n\n{session.Say(rule.Description)}\n\n## {session.Say(Remedy)}\n\n{session.Say(rule.Remedy)}\n\n{basis}\n");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifWriter.LevelOf(rule.DefaultSeverity));
        json.WriteBoolean("enabled", rule.IsEnabledByDefault);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("category", rule.Category);
        if (rule.HelpLink is { } page)
        {
            json.WriteString("page", page);
        }

        json.WriteStringOrNull("basis", rule.Basis is { } cited ? session.Say(cited.Citation) : null);
        if (rule.Basis is { } rests)
        {
            json.WriteBoolean("basisConfirmed", rests.IsConfirmed);
        }

        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Category);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
