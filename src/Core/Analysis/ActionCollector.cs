using PlanKit.Model;

namespace PlanKit.Analysis;

/// <summary>Notes what an analyzer registers.</summary>
internal sealed class ActionCollector(RegisteredActions actions) : AnalysisContext
{
    public override void RegisterDocumentAction(Action<DocumentAnalysisContext> action) => actions.Document.Add(action);

    public override void RegisterSectionAction(Action<SectionAnalysisContext> action) => actions.Section.Add(action);

    public override void RegisterItemAction(Action<ItemAnalysisContext> action, params ReadOnlySpan<PlanCategory> categories) =>
        actions.Item.Add(new RegisteredItemAction(action, [.. categories]));

    public override void RegisterClauseAction(Action<ClauseAnalysisContext> action) => actions.Clause.Add(action);

    public override void RegisterQuarterAction(Action<QuarterAnalysisContext> action) => actions.Quarter.Add(action);

    public override void RegisterEntryAction(Action<EntryAnalysisContext> action) => actions.Entry.Add(action);

    public override void RegisterPlanStartAction(Action<PlanStartAnalysisContext> action) => actions.PlanStart.Add(action);

    public override void RegisterPlanAction(Action<PlanAnalysisContext> action) => actions.Plan.Add(action);
}
