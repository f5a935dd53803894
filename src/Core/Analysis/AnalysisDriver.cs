using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Analysis;

/// <summary>
/// Runs analyzers over plans. Made once, it may analyse any number of plans, at the same time too. What it finds does not
/// depend on threads, on the order in which analyzers were given, or on the culture.
/// </summary>
public sealed class AnalysisDriver
{
    private readonly ImmutableArray<PreparedAnalyzer> _analyzers;
    private readonly int _concurrency;
    private readonly Lazy<DescriptorList> _descriptors;

    private AnalysisDriver(ImmutableArray<PreparedAnalyzer> analyzers, int concurrency)
    {
        _analyzers = analyzers;
        _concurrency = concurrency;
        _descriptors = new Lazy<DescriptorList>(ListDescriptors);
    }

    /// <summary>Every rule that may report, by id.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => _descriptors.Value.Descriptors;

    /// <summary>Asks each analyzer once for its rules and actions. One that throws meanwhile is a finding in every plan (PK0901).</summary>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="concurrency">
    /// How many analyzers may look at one plan at the same time. Default: 1, since a plan is small and many plans are best
    /// analysed side by side.
    /// </param>
    public static AnalysisDriver Create(IEnumerable<RegisteredAnalyzer> analyzers, int concurrency = 1)
    {
        ArgumentNullException.ThrowIfNull(analyzers);
        ArgumentOutOfRangeException.ThrowIfLessThan(concurrency, 1);
        return new AnalysisDriver([.. analyzers.Select(PreparedAnalyzer.Prepare)], concurrency);
    }

    /// <summary>Analyses one plan.</summary>
    /// <param name="snapshot">What to look at.</param>
    /// <param name="cancellationToken">Ends the analysis early.</param>
    /// <exception cref="OperationCanceledException">It was ended early. Nothing else passes.</exception>
    public AnalysisResult Analyze(PlanSnapshot snapshot, CancellationToken cancellationToken = default) =>
        Analyze(snapshot, timings: null, cancellationToken);

    /// <summary>Analyses one plan, and adds up what each analyzer takes.</summary>
    /// <param name="snapshot">What to look at.</param>
    /// <param name="timings">Takes the times; null: nothing is measured.</param>
    /// <param name="cancellationToken">Ends the analysis early.</param>
    /// <exception cref="OperationCanceledException">It was ended early. Nothing else passes.</exception>
    public AnalysisResult Analyze(PlanSnapshot snapshot, AnalysisTimings? timings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (timings is not null)
        {
            // It is worked out when it is first asked for, and no rule is to be blamed for that.
            _ = snapshot.Progress;
        }

        var runs = new AnalyzerRun[_analyzers.Length];
        if (_concurrency == 1)
        {
            for (int i = 0; i < runs.Length; i++)
            {
                runs[i] = Execute(_analyzers[i], snapshot, timings, cancellationToken);
            }
        }
        else
        {
            ExecuteConcurrently(runs, snapshot, timings, cancellationToken);
        }

        return new AnalysisResult(Order(snapshot, runs));
    }

    /// <summary>
    /// What the analyzers report of one plan, and nothing of what this driver makes of it (waivers, the baseline, fingerprints): for whoever
    /// hands it on to the driver of another process.
    /// </summary>
    /// <param name="snapshot">What to look at.</param>
    /// <returns>The diagnostics of rules that are in force, in the order of findings.</returns>
    internal ImmutableArray<Diagnostic> Collect(PlanSnapshot snapshot)
    {
        var found = new List<Finding>();
        foreach (PreparedAnalyzer analyzer in _analyzers)
        {
            AnalyzerRun run = AnalyzerRun.Execute(analyzer, snapshot, CancellationToken.None);
            foreach (Diagnostic diagnostic in run.Diagnostics)
            {
                if (snapshot.Options.SeverityOf(diagnostic.Descriptor).Severity is { } severity)
                {
                    found.Add(new Finding(diagnostic, severity, run.Plugin, Waiver: null));
                }
            }
        }

        found.Sort(FindingOrder.Instance);
        ImmutableArray<Diagnostic>.Builder reported = ImmutableArray.CreateBuilder<Diagnostic>(found.Count);
        foreach (Finding finding in found)
        {
            reported.Add(finding.Diagnostic);
        }

        return reported.MoveToImmutable();
    }

    private DescriptorList ListDescriptors() => new(
    [
        .. _analyzers
            .SelectMany(analyzer => analyzer.Descriptors)
            .Concat(DriverDiagnostics.All)
            .DistinctBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ]);

    private static AnalyzerRun Execute(
        PreparedAnalyzer analyzer, PlanSnapshot snapshot, AnalysisTimings? timings, CancellationToken cancellationToken) =>
        timings is null
            ? AnalyzerRun.Execute(analyzer, snapshot, cancellationToken)
            : timings.Measure(analyzer, snapshot, cancellationToken);

    private void ExecuteConcurrently(
        AnalyzerRun[] runs, PlanSnapshot snapshot, AnalysisTimings? timings, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _concurrency, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, runs.Length, parallel, i => runs[i] = Execute(_analyzers[i], snapshot, timings, cancellationToken));
        }
        catch (AggregateException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The analysis was ended early.", exception, cancellationToken);
        }
    }

    // The one place where a finding is set aside: nothing that was found is dropped here, it is only marked.
    private ImmutableArray<Finding> Order(PlanSnapshot snapshot, AnalyzerRun[] runs)
    {
        var waivers = new WaiverReview(snapshot);
        var settings = new SettingsReview(snapshot, Descriptors, runs);
        var found = new List<Finding>();
        foreach (AnalyzerRun run in runs)
        {
            Take(snapshot, waivers, run.Diagnostics, run.Plugin, found);
        }

        Take(snapshot, waivers, settings.UnknownSettings(), PluginIdentity.Core, found);
        ImmutableArray<Finding> known = WithFingerprints(snapshot, found);
        var aboutSetAside = new List<Finding>();
        Take(snapshot, waivers, settings.GoneEntries(known), PluginIdentity.Core, aboutSetAside);
        aboutSetAside.AddRange(waivers.FindingsAboutWaivers(runs.SelectMany(run => run.CompleteRules).Concat(settings.CompleteRules)));
        return aboutSetAside.Count == 0 ? known : known.AddRange(WithFingerprints(snapshot, aboutSetAside)).Sort(FindingOrder.Instance);
    }

    private static void Take(
        PlanSnapshot snapshot, WaiverReview waivers, IEnumerable<Diagnostic> diagnostics, PluginIdentity plugin, List<Finding> findings)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (snapshot.Options.SeverityOf(diagnostic.Descriptor).Severity is { } severity)
            {
                findings.Add(new Finding(diagnostic, severity, plugin, waivers.Cover(diagnostic)));
            }
        }
    }

    private static ImmutableArray<Finding> WithFingerprints(PlanSnapshot snapshot, List<Finding> findings)
    {
        findings.Sort(FindingOrder.Instance);
        var fingerprints = new FingerprintTable(snapshot.Plan, [.. findings.Select(finding => finding.Diagnostic)]);
        Baseline baseline = snapshot.Options.Baseline;
        return
        [
            .. findings.Select((finding, position) => finding with
            {
                Fingerprints = fingerprints,
                Position = position,
                IsInBaseline = !baseline.Entries.IsEmpty && baseline.Contains(fingerprints[position]),
            }),
        ];
    }

    // An object, since a lazy value of a structure would be compiled anew in every worker.
    private sealed record DescriptorList(ImmutableArray<DiagnosticDescriptor> Descriptors);
}
