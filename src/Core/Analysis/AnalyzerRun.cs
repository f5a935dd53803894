using System.Collections.Immutable;
using PlanKit.Diagnostics;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Analysis;

/// <summary>One analyzer looking at one plan: its actions one after another, in a fixed order.</summary>
internal sealed class AnalyzerRun : DiagnosticSink
{
    /// <summary>How many findings of one analyzer on one plan are kept; what comes after is cut, and PK0904 says so.</summary>
    public const int MaxFindings = 10_000;

    private readonly PreparedAnalyzer _analyzer;
    private readonly PlanSnapshot _snapshot;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _undeclared = new(StringComparer.Ordinal);
    private int _reported;
    private bool _isComplete;
    private Whereabouts _at = Whereabouts.Start;

    private AnalyzerRun(PreparedAnalyzer analyzer, PlanSnapshot snapshot, CancellationToken cancellationToken)
    {
        _analyzer = analyzer;
        _snapshot = snapshot;
        CancellationToken = cancellationToken;
    }

    public override CancellationToken CancellationToken { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public PluginIdentity Plugin => _analyzer.Plugin;

    /// <summary>The rules of which everything was found that there is: none where the analyzer threw, or its findings were cut.</summary>
    public IEnumerable<DiagnosticDescriptor> CompleteRules =>
        _isComplete && _reported <= MaxFindings && !_diagnostics.Exists(SaysThatSomeAreMissing) ? _analyzer.Descriptors : [];

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "A plugin may throw anything; it becomes a finding that names it.")]
    public static AnalyzerRun Execute(PreparedAnalyzer analyzer, PlanSnapshot snapshot, CancellationToken cancellationToken)
    {
        var run = new AnalyzerRun(analyzer, snapshot, cancellationToken);
        if (analyzer.Fault is { } thrown)
        {
            run.AddFault(thrown);
            return run;
        }

        if (!run.IsWanted())
        {
            return run;
        }

        try
        {
            run.ExecuteActions();
            run._isComplete = true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (AnalyzerFaultException fault)
        {
            run._diagnostics.Add(fault.Diagnostic);
        }
        catch (Exception exception)
        {
            run.AddFault(exception);
        }

        if (run._reported > MaxFindings)
        {
            run._diagnostics.Add(Diagnostic.Create(
                DriverDiagnostics.TooManyFindings, Location.None, run.Plugin.ToString(), analyzer.Name, run._reported, MaxFindings));
        }

        return run;
    }

    public override void Report(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (!_analyzer.DeclaredIds.Contains(diagnostic.Id))
        {
            if (_undeclared.Count < MaxFindings && _undeclared.Add(diagnostic.Id))
            {
                _diagnostics.Add(Diagnostic.Create(
                    DriverDiagnostics.UndeclaredRule, Location.None, Plugin.ToString(), _analyzer.Name, diagnostic.Id));
            }

            return;
        }

        if (IsDriversOwn(diagnostic) || ++_reported <= MaxFindings)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    // An analyzer that speaks for a plugin in another process hands on what the driver there said.
    private static bool SaysThatSomeAreMissing(Diagnostic diagnostic) =>
        diagnostic.Id == DriverDiagnostics.AnalyzerFailed.Id || diagnostic.Id == DriverDiagnostics.TooManyFindings.Id;

    // That some are missing is said however many there are.
    private static bool IsDriversOwn(Diagnostic diagnostic) =>
        diagnostic.Descriptor.Category == DriverDiagnostics.HostCategory && DriverDiagnostics.All.Contains(diagnostic.Descriptor);

    private bool IsWanted() => _analyzer.Descriptors.Any(descriptor => _snapshot.Options.SeverityOf(descriptor).Severity is not null);

    private void AddFault(Exception exception) => _diagnostics.Add(Diagnostic.Create(
        DriverDiagnostics.AnalyzerFailed,
        _at.Location,
        Plugin.ToString(),
        _analyzer.Name,
        exception.GetType().Name,
        ForeignText.InOneLine(ForeignText.MessageOf(exception)),
        _at.Text));

    private void ExecuteActions()
    {
        RegisteredActions actions = _analyzer.Actions;
        _at = Whereabouts.WholePlan;
        ExecuteOutline(actions);
        if (_snapshot.IsBareDocument)
        {
            return;
        }

        ExecuteLedger(actions);
        foreach (Action<PlanStartAnalysisContext> start in actions.PlanStart)
        {
            CancellationToken.ThrowIfCancellationRequested();
            var own = new RegisteredActions();
            start(new PlanStartCollector(_snapshot, own, CancellationToken));
            ExecuteOutline(own);
            ExecuteLedger(own);
        }
    }

    private void ExecuteOutline(RegisteredActions actions)
    {
        foreach (Action<DocumentAnalysisContext> action in actions.Document)
        {
            action(new DocumentAnalysisContext(_snapshot, this));
        }

        if (actions.Section.Count > 0)
        {
            ExecuteSections(actions, _snapshot.Plan.Sections);
        }

        if (actions.Item.Count == 0 && actions.Clause.Count == 0)
        {
            return;
        }

        foreach (PlanItem item in _snapshot.Plan.AllItems)
        {
            Enter(item);
            foreach (RegisteredItemAction registered in actions.Item)
            {
                if (registered.Wants(item))
                {
                    registered.Action(new ItemAnalysisContext(_snapshot, item, this));
                }
            }

            foreach (Action<ClauseAnalysisContext> action in actions.Clause)
            {
                foreach (PlanClause clause in item.Clauses)
                {
                    action(new ClauseAnalysisContext(_snapshot, item, clause, this));
                }
            }
        }

        _at = Whereabouts.WholePlan;
    }

    private void ExecuteSections(RegisteredActions actions, ImmutableArray<PlanSection> sections)
    {
        foreach (PlanSection section in sections)
        {
            CancellationToken.ThrowIfCancellationRequested();
            foreach (Action<SectionAnalysisContext> action in actions.Section)
            {
                action(new SectionAnalysisContext(_snapshot, section, this));
            }

            ExecuteSections(actions, section.Sections);
        }
    }

    private void ExecuteLedger(RegisteredActions actions)
    {
        if (actions.Quarter.Count > 0)
        {
            foreach (ItemProgress item in _snapshot.Progress.Items)
            {
                Enter(item.Item);
                foreach (QuarterProgress quarter in item.Quarters)
                {
                    _at = Whereabouts.Of(item.Item, quarter.Quarter);
                    foreach (Action<QuarterAnalysisContext> action in actions.Quarter)
                    {
                        action(new QuarterAnalysisContext(_snapshot, item, quarter, this));
                    }
                }
            }

            _at = Whereabouts.WholePlan;
        }

        foreach (Action<EntryAnalysisContext> action in actions.Entry)
        {
            foreach (LedgerEntry entry in _snapshot.Entries)
            {
                CancellationToken.ThrowIfCancellationRequested();
                _at = Whereabouts.Of(entry);
                action(new EntryAnalysisContext(_snapshot, entry, this));
            }
        }

        _at = Whereabouts.WholePlan;

        foreach (Action<PlanAnalysisContext> action in actions.Plan)
        {
            CancellationToken.ThrowIfCancellationRequested();
            action(new PlanAnalysisContext(_snapshot, this));
        }
    }

    private void Enter(PlanItem item)
    {
        CancellationToken.ThrowIfCancellationRequested();
        _at = Whereabouts.Of(item);
    }
}
