using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>
/// Takes an analyzer's actions. Actions may be called on any thread and at the same time as one another; those of a
/// plan start come before, those of its plan end after all others of the same analyzer on the same plan.
/// </summary>
public abstract class AnalysisContext
{
    /// <summary>Called once for each plan's text. Runs for a bare document too, which has no ledger.</summary>
    public abstract void RegisterDocumentAction(Action<DocumentAnalysisContext> action);

    /// <summary>Called for each section. Runs for a bare document too.</summary>
    public abstract void RegisterSectionAction(Action<SectionAnalysisContext> action);

    /// <summary>Called for each item. Runs for a bare document too.</summary>
    /// <param name="action">The action.</param>
    /// <param name="categories">Only items of these; none given: of every category and of none.</param>
    public abstract void RegisterItemAction(Action<ItemAnalysisContext> action, params ReadOnlySpan<PlanCategory> categories);

    /// <summary>Called for each clause of each item. Runs for a bare document too.</summary>
    public abstract void RegisterClauseAction(Action<ClauseAnalysisContext> action);

    /// <summary>Called for each item in each of the four quarters. Does not run for a bare document.</summary>
    public abstract void RegisterQuarterAction(Action<QuarterAnalysisContext> action);

    /// <summary>Called for each entry of the ledger, retracted ones too. Does not run for a bare document.</summary>
    public abstract void RegisterEntryAction(Action<EntryAnalysisContext> action);

    /// <summary>
    /// Called once before a plan's other actions, to make state for this one plan and register more actions that share it.
    /// Does not run for a bare document.
    /// </summary>
    public abstract void RegisterPlanStartAction(Action<PlanStartAnalysisContext> action);

    /// <summary>Called once with a plan as a whole. Does not run for a bare document.</summary>
    public abstract void RegisterPlanAction(Action<PlanAnalysisContext> action);
}
