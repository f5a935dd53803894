using PlanKit.Ledger;
using PlanKit.Storage;

namespace PlanKit.Cli.Output;

/// <summary>What a verification found, as JSON (docs/json.md).</summary>
internal static class VerificationJson
{
    public static void Write(CommandSession session, PlanFile file, VerificationReport report, SealFile? seal) => JsonOutput.Write(session.Output, json =>
    {
        json.WriteString("file", file.Path);
        json.WriteBoolean("sound", report.IsSound);
        json.WriteStartObject("head");
        json.WriteNumber("sequence", report.Head.Sequence);
        json.WriteString("hash", report.Head.Hash.Hex);
        json.WriteEndObject();
        json.WriteNumber("evidence", report.EvidenceCount);
        if (report.FirstBadSequence is { } bad)
        {
            json.WriteNumber("firstBadSequence", bad);
        }
        else
        {
            json.WriteNull("firstBadSequence");
        }

        json.WriteStartArray("findings");
        foreach (VerificationFinding finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("problem", WordOf(finding.Problem));
            if (finding.Sequence is { } sequence)
            {
                json.WriteNumber("sequence", sequence);
            }
            else
            {
                json.WriteNull("sequence");
            }

            json.WriteString("message", session.Say(finding.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStringOrNull("continuity", report.Continuity is { } continuity ? WordOf(continuity) : null);
        if (seal is null)
        {
            json.WriteNull("seal");
            return;
        }

        json.WriteStartObject("seal");
        json.WriteString("unit", seal.Statement.Plan.Unit);
        json.WriteNumber("year", seal.Statement.Plan.Year);
        json.WriteString("quarter", seal.Statement.Quarter.ToString());
        json.WriteString("by", seal.Statement.SealedBy);
        json.WriteString("at", seal.Statement.SealedAt);
        json.WriteString("key", seal.Fingerprint.Hex);
        json.WriteBoolean("ownKey", SealKey.FingerprintAt(session.Environment.SealKey) == seal.Fingerprint);
        json.WriteEndObject();
    });

    private static string WordOf(VerificationProblem problem) => problem switch
    {
        VerificationProblem.BrokenPage => "broken-page",
        VerificationProblem.ForeignSchema => "foreign-schema",
        VerificationProblem.BrokenReference => "broken-reference",
        VerificationProblem.ChangedBeginning => "changed-beginning",
        VerificationProblem.BrokenChain => "broken-chain",
        VerificationProblem.UnreadableEntry => "unreadable-entry",
        VerificationProblem.UnknownKind => "unknown-kind",
        VerificationProblem.ChangedContent => "changed-content",
        VerificationProblem.MissingContent => "missing-content",
        _ => "uncited-content",
    };

    private static string WordOf(LedgerContinuity continuity) => continuity switch
    {
        LedgerContinuity.Same => "same",
        LedgerContinuity.Continued => "continued",
        LedgerContinuity.TailLost => "tail-lost",
        LedgerContinuity.Rewritten => "rewritten",
        _ => "unknown",
    };
}
