using System.Globalization;
using System.Reflection;
using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Cli.Checking;
using PlanKit.Diagnostics;
using PlanKit.Text;

namespace PlanKit.Cli.Output;

/// <summary>
/// What a check finds as SARIF 2.1.0 (OASIS Standard, 27 March 2020), one run for all plans. What depends on the end, such as
/// the exit code, is written after the results; the order of members says nothing in JSON.
/// </summary>
internal sealed class SarifWriter : ICheckWriter, IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly CommandSession _session;
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;
    private readonly SarifRules _rules;
    private readonly SarifPlaces _places;
    private readonly List<CheckFailure> _failures = [];

    /// <summary>Begins the log.</summary>
    public SarifWriter(CommandSession session, Stream stream)
    {
        _session = session;
        _stream = stream;
        _rules = new SarifRules(session);
        _places = new SarifPlaces(session.Environment.WorkingDirectory);
        _json = new Utf8JsonWriter(stream, JsonOutput.Options);
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("language", LanguageTag);
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    private string LanguageTag => _session.Language == Language.Chinese ? "zh-CN" : "en";

    public void Write(CheckedPlan plan)
    {
        _rules.Add(plan.Driver);
        int artifact = _places.Add(plan.Target, plan.Snapshot);
        var results = new SarifResults(_session, _json, _rules, _places, plan, artifact);
        foreach (Finding finding in plan.Result.Findings)
        {
            results.Write(finding);
        }

        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    public void Write(CheckFailure failure) => _failures.Add(failure);

    public void End(CheckOutcome outcome)
    {
        _json.WriteEndArray();
        WriteTool();
        _places.WriteArtifacts(_json);
        WriteInvocation(outcome);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    /// <summary>The level that SARIF has for a severity.</summary>
    public static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A message object. Braces are doubled, as section 3.11.5 has it, and what looks like a link is none (3.11.6).</summary>
    public static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal)
            .Replace("](", "] (", StringComparison.Ordinal));
        json.WriteEndObject();
    }

    private void WriteTool()
    {
        string version = typeof(SarifWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "PlanKit");
        _json.WriteString("version", version);
        _json.WriteString("semanticVersion", version);
        _json.WriteString("language", LanguageTag);
        _rules.Write(_json);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteInvocation(CheckOutcome outcome)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", outcome.Tally.ExitCode != ExitCodes.Failed);
        _json.WriteNumber("exitCode", outcome.Tally.ExitCode);
        _json.WriteString("startTimeUtc", Time(outcome.StartedAt));
        _json.WriteString("endTimeUtc", Time(outcome.EndedAt));
        _json.WriteStartObject("workingDirectory");
        _json.WriteString("uri", _places.Root);
        _json.WriteEndObject();
        if (_failures.Count > 0)
        {
            _json.WriteStartArray("toolExecutionNotifications");
            foreach (CheckFailure failure in _failures)
            {
                _json.WriteStartObject();
                _json.WriteString("level", "error");
                WriteMessage(_json, "message", _session.Say(failure.Failure.Message));
                _places.WriteLocations(_json, _session.Resolve(failure.ShownPath));
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        if (outcome.Timings is { } timings)
        {
            _json.WriteStartObject("properties");
            CheckJsonWriter.WriteTimings(_json, "timings", timings);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
