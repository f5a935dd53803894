using System.Text.Json;
using PlanKit.Analysis;
using PlanKit.Cli.Checking;
using PlanKit.Diagnostics;

namespace PlanKit.Cli.Output;

/// <summary>What a check finds, for programs: docs/json.md.</summary>
internal sealed class CheckJsonWriter : ICheckWriter, IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly CommandSession _session;
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;
    private readonly CheckRequest _request;
    private readonly List<CheckFailure> _failures = [];
    private bool _hasBegun;

    /// <summary>Begins the answer.</summary>
    public CheckJsonWriter(CommandSession session, Stream stream, CheckRequest request)
    {
        _session = session;
        _stream = stream;
        _request = request;
        _json = new Utf8JsonWriter(stream, JsonOutput.Options);
        _json.WriteStartObject();
        _json.WriteNumber("schemaVersion", JsonOutput.SchemaVersion);
    }

    public void Write(CheckedPlan plan)
    {
        Begin(plan.Snapshot.AsOf);
        foreach (Finding finding in plan.Result.Findings)
        {
            FindingJson.Write(_json, _session, plan.Snapshot, finding, plan.Target.ShownPath);
        }

        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    public void Write(CheckFailure failure) => _failures.Add(failure);

    public void End(CheckOutcome outcome)
    {
        CheckTally tally = outcome.Tally;
        Begin(_request.AsOf ?? _session.Today);
        _json.WriteEndArray();
        _json.WriteStartObject("counts");
        _json.WriteNumber("error", tally.Count(DiagnosticSeverity.Error));
        _json.WriteNumber("warning", tally.Count(DiagnosticSeverity.Warning));
        _json.WriteNumber("info", tally.Count(DiagnosticSeverity.Info));
        _json.WriteNumber("plans", tally.Plans);
        _json.WriteEndObject();
        _json.WriteStartArray("failures");
        foreach (CheckFailure failure in _failures)
        {
            _json.WriteStartObject();
            _json.WriteString("file", failure.ShownPath);
            _json.WriteString("message", _session.Say(failure.Failure.Message));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        if (outcome.Timings is { } timings)
        {
            WriteTimings(_json, "timings", timings);
        }

        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    // Which day it is, the first plan's time zone tells.
    private void Begin(DateOnly asOf)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _json.WriteDay("asOf", asOf);
            _json.WriteStartArray("diagnostics");
        }
    }

    /// <summary>What each analyzer took, as an array.</summary>
    public static void WriteTimings(Utf8JsonWriter json, string name, AnalysisTimings timings)
    {
        json.WriteStartArray(name);
        foreach (AnalyzerTiming timing in timings.ToImmutable())
        {
            json.WriteStartObject();
            json.WriteString("plugin", timing.Plugin.Id);
            json.WriteString("analyzer", timing.Analyzer);
            json.WriteNumber("milliseconds", Math.Round(timing.Elapsed.TotalMilliseconds, 3));
            json.WriteNumber("share", Math.Round(timing.Share, 4));
            json.WriteNumber("findings", timing.Findings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
