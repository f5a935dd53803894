using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Cli.Checking;

/// <summary>What all plans of one check come to. Mutable; written by the one thread that takes the results.</summary>
internal sealed class CheckTally
{
    private readonly int[] _counts = new int[(int)DiagnosticSeverity.Error + 1];

    /// <summary>The day for which the first plan was checked; null: none was. Others may have another in another time zone.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>How many plans were checked.</summary>
    public int Plans { get; private set; }

    /// <summary>How many files or folders could not be checked.</summary>
    public int Failures { get; set; }

    /// <summary>Whether what was asked for makes no sense in these plans, so that the answer says nothing.</summary>
    public bool IsRefused { get; set; }

    /// <summary>How many findings a waiver covers.</summary>
    public int Waived { get; private set; }

    /// <summary>How many findings are in the baseline, and no waiver covers them.</summary>
    public int InBaseline { get; private set; }

    /// <summary>Whether a finding stands at or above the severity that fails.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The exit code that says it all.</summary>
    public int ExitCode => Failures > 0 || IsRefused ? ExitCodes.Failed : HasFailed ? ExitCodes.Findings : ExitCodes.Done;

    /// <summary>How many findings of this severity count: neither waived nor in the baseline.</summary>
    public int Count(DiagnosticSeverity severity) => _counts[(int)severity];

    /// <summary>Adds a plan.</summary>
    /// <param name="result">What was found in it.</param>
    /// <param name="asOf">The day for which it was checked.</param>
    /// <param name="failOn">From which severity on the command exits with 1; null: never.</param>
    public void Add(AnalysisResult result, DateOnly asOf, DiagnosticSeverity? failOn)
    {
        Plans++;
        AsOf ??= asOf;
        foreach (Finding finding in result.Findings)
        {
            if (finding.IsWaived)
            {
                Waived++;
            }
            else if (finding.IsInBaseline)
            {
                InBaseline++;
            }
            else
            {
                _counts[(int)finding.Severity]++;
                HasFailed |= finding.Severity >= failOn;
            }
        }
    }
}
