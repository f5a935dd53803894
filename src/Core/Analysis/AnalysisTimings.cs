using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace PlanKit.Analysis;

/// <summary>
/// Adds up what each analyzer takes. Given to <see cref="AnalysisDriver.Analyze(PlanSnapshot, AnalysisTimings?, CancellationToken)"/>; where none is given, nothing is measured.
/// Members may be called from any thread.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class AnalysisTimings(TimeProvider time)
{
    private readonly ConcurrentDictionary<(PluginIdentity Plugin, string Analyzer), Sum> _sums = new();

    /// <summary>The analyzers that ran, the slowest first; of equal ones by plugin and name.</summary>
    public ImmutableArray<AnalyzerTiming> ToImmutable()
    {
        KeyValuePair<(PluginIdentity Plugin, string Analyzer), Sum>[] sums = [.. _sums];
        double all = Math.Max(1, sums.Sum(sum => Volatile.Read(ref sum.Value.Ticks)));
        return [.. sums
            .Select(sum => new AnalyzerTiming(
                sum.Key.Plugin,
                sum.Key.Analyzer,
                time.GetElapsedTime(0, sum.Value.Ticks),
                sum.Value.Ticks / all,
                sum.Value.Findings))
            .OrderByDescending(timing => timing.Elapsed)
            .ThenBy(timing => timing.Plugin.Id, StringComparer.Ordinal)
            .ThenBy(timing => timing.Analyzer, StringComparer.Ordinal)];
    }

    internal AnalyzerRun Measure(PreparedAnalyzer analyzer, PlanSnapshot snapshot, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        var run = AnalyzerRun.Execute(analyzer, snapshot, cancellationToken);
        Sum sum = _sums.GetOrAdd((analyzer.Plugin, analyzer.Name), _ => new Sum());
        Interlocked.Add(ref sum.Ticks, time.GetTimestamp() - start);
        Interlocked.Add(ref sum.Findings, run.Diagnostics.Count);
        return run;
    }

    private sealed class Sum
    {
        public long Ticks;
        public long Findings;
    }
}
