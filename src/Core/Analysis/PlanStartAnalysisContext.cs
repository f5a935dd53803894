using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>A plan is about to be analysed: register what shares state for it alone. Same threading as <see cref="AnalysisContext"/>.</summary>
public abstract class PlanStartAnalysisContext
{
    /// <summary>What is analysed.</summary>
    public abstract PlanSnapshot Snapshot { get; }

    /// <summary>Severities and parameters in force.</summary>
    public AnalysisOptions Options => Snapshot.Options;

    /// <summary>Ends the analysis early; let its exception pass.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>Called for each item of this plan.</summary>
    /// <param name="action">The action.</param>
    /// <param name="categories">Only items of these; none given: all.</param>
    public abstract void RegisterItemAction(Action<ItemAnalysisContext> action, params ReadOnlySpan<PlanCategory> categories);

    /// <summary>Called for each item in each quarter of this plan.</summary>
    public abstract void RegisterQuarterAction(Action<QuarterAnalysisContext> action);

    /// <summary>Called for each entry of this plan's ledger.</summary>
    public abstract void RegisterEntryAction(Action<EntryAnalysisContext> action);

    /// <summary>Called once after all of the above.</summary>
    public abstract void RegisterPlanEndAction(Action<PlanAnalysisContext> action);
}
